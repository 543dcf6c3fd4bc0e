export interface Traffic {
  /** bytes */
  sent: number
  received: number
  /** of what is heard, as WebRTC sums it up */
  energy: number
}

/** The sound of a connection so far; nothing where there is none. */
export async function traffic(connection: RTCPeerConnection | null): Promise<Traffic> {
  const sums = { sent: 0, received: 0, energy: 0 }
  const stats = await connection?.getStats()
  stats?.forEach((entry: { type: string; bytesSent?: number; bytesReceived?: number; totalAudioEnergy?: number }) => {
    if (entry.type === 'outbound-rtp') sums.sent += entry.bytesSent ?? 0
    if (entry.type !== 'inbound-rtp') return
    sums.received += entry.bytesReceived ?? 0
    sums.energy += entry.totalAudioEnergy ?? 0
  })
  return sums
}
