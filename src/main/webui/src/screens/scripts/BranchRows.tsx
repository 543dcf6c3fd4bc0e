import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Branch, Flaw, ScriptContent, Step } from '../../api/schema'
import { useOutcomes } from '../../ui/dispositions'
import { Order } from '../../ui/Order'
import { aBranch, flawsOf, moved, replaced } from './edits'
import { FlawLines } from './FlawLines'
import s from './scripts.module.css'

/** What the client may answer, and what follows: a step, a suggested outcome, or both. */
export function BranchRows({
  script,
  step,
  flaws,
  change,
}: {
  script: ScriptContent
  step: Step
  flaws: Flaw[]
  change: (branches: Branch[]) => void
}) {
  const { t } = useTranslation()
  const outcomes = useOutcomes()
  const steps = script.steps.map((one, i) => ({ value: one.id, label: `${i + 1}. ${one.title || t('scripts.untitled')}` }))
  const { branches } = step
  return (
    <section className={s.part} aria-label={t('scripts.branches')}>
      <h3>{t('scripts.branches')}</h3>
      {branches.length === 0 && <p>{t('scripts.noBranches')}</p>}
      {branches.map((branch, at) => {
        const wrong = flawsOf(flaws, step.id, 'BRANCH', at)
        const set = (edit: Partial<Branch>) => change(replaced(branches, at, edit))
        return (
          <div key={at}>
            <div className={s.branch}>
              <TextInput
                size="sm"
                placeholder={t('scripts.answer')}
                aria-label={`${t('scripts.answer')} ${at + 1}`}
                value={branch.answer}
                error={wrong.some((flaw) => flaw.reason === 'EMPTY_ANSWER')}
                onChange={(event) => set({ answer: event.currentTarget.value })}
              />
              <Order
                name={branch.answer || String(at + 1)}
                at={at}
                of={branches.length}
                move={(to) => change(moved(branches, at, to))}
                remove={() => change(branches.toSpliced(at, 1))}
              />
              <div className={s.ways}>
                <Select
                  size="sm"
                  clearable
                  data={steps}
                  value={branch.step ?? null}
                  placeholder={t('scripts.toStep')}
                  aria-label={`${t('scripts.toStep')} ${at + 1}`}
                  error={wrong.some((flaw) => flaw.reason === 'BRANCH_TO_NOWHERE')}
                  onChange={(to) => set({ step: to ?? undefined })}
                />
                <Select
                  size="sm"
                  clearable
                  data={outcomes}
                  value={branch.outcome ?? null}
                  placeholder={t('scripts.outcome')}
                  aria-label={`${t('scripts.outcome')} ${at + 1}`}
                  onChange={(outcome) => set({ outcome: outcome ?? undefined })}
                />
              </div>
            </div>
            <FlawLines flaws={wrong} />
          </div>
        )
      })}
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={15} />} onClick={() => change([...branches, aBranch()])}>
        {t('scripts.addBranch')}
      </Button>
    </section>
  )
}
