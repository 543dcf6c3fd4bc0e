export default function BasePage() {
  return null
}
