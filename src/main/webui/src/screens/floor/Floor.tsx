export default function Floor() {
  return null
}
