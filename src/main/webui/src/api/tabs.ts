/** The tabs of a browser share one session: what happens to it in one is told to the others. */
type News = 'begun' | 'over'

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('tritone-session')

export const tellTabs = (news: News) => channel?.postMessage(news)

export function hearTabs(hear: (news: News) => void) {
  channel?.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data))
}
