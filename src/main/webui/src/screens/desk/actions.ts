export { useAction } from '../../ui/useAction'
