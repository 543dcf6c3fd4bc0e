import type { ScriptContent } from '../../api/schema'

const RU: Record<string, string> = {
  greeting: 'Добрый день',
  'lead.person': 'Виктор Мельников',
  'lead.company': 'ООО «Меридиан»',
  'lead.region': 'Московская область',
  'lead.segment': 'Средний бизнес',
  'lead.category': 'Производство',
  'operator.name': 'Анна Крылова',
  'company.name': 'Тритон',
}
const EN: Record<string, string> = {
  greeting: 'Good afternoon',
  'lead.person': 'Victor Melnikov',
  'lead.company': 'Meridian Ltd',
  'lead.region': 'London',
  'lead.segment': 'Middle-sized',
  'lead.category': 'Production',
  'operator.name': 'Anna Krylova',
  'company.name': 'Tritone',
}

/** An invented lead, so that a draft reads like a talk. */
export const sampleOf = (script: ScriptContent): Record<string, string> => (script.language === 'en' ? EN : RU)
