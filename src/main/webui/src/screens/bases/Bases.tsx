export default function Bases() {
  return null
}
