import { useQuery } from '@tanstack/react-query'
import { api, said } from '../../api/client'

export const useScripts = () => useQuery({ queryKey: ['scripts'], queryFn: () => said(api.GET('/api/scripts')) })
