import { useTranslation } from 'react-i18next'
import type { Block } from '../../api/schema'
import s from './read.module.css'

/** A rendered text: what is filled in stands out, what is not known leaves a gap with its name. */
export function Read({ blocks, className }: { blocks: Block[]; className?: string }) {
  return (
    <div className={className}>
      {blocks.map((block, at) => (
        <p key={at} className={block.item ? s.item : s.line}>
          {block.spans.map((span, i) => (
            <Word key={i} span={span} />
          ))}
        </p>
      ))}
    </div>
  )
}

function Word({ span }: { span: Block['spans'][number] }) {
  const { t } = useTranslation()
  const style = { fontWeight: span.strong ? 650 : undefined, fontStyle: span.emphasis ? 'italic' : undefined }
  if (span.kind === 'TEXT') return <span style={style}>{span.text}</span>
  if (span.kind === 'VALUE')
    return (
      <mark className={s.value} style={style}>
        {span.text}
      </mark>
    )
  const column = span.text.startsWith('column:') ? span.text.slice('column:'.length) : undefined
  return (
    <mark className={s.gap} style={style}>
      {column ?? t(`placeholder.${span.text.replace('.', '_')}` as 'placeholder.greeting', { defaultValue: span.text })}
    </mark>
  )
}
