import { Fragment } from 'react'
import type { Block, Span } from '../../api/schema'
import s from './script.module.css'

/** A script's text as it was filled in for this lead: what is known stands out, what is missing too. */
export function Blocks({ blocks, className }: { blocks: Block[]; className?: string }) {
  return (
    <div className={className}>
      {blocks.map((block, index) =>
        block.item ? (
          <ul key={index}>
            <li>
              <Spans spans={block.spans} />
            </li>
          </ul>
        ) : (
          <p key={index}>
            <Spans spans={block.spans} />
          </p>
        ),
      )}
    </div>
  )
}

const Spans = ({ spans }: { spans: Span[] }) => spans.map((span, index) => <Fragment key={index}>{dressed(span)}</Fragment>)

function dressed({ kind, text, strong, emphasis }: Span) {
  const inner = emphasis ? <em>{text}</em> : text
  if (kind === 'VALUE') return <mark className={s.value}>{inner}</mark>
  if (kind === 'GAP') return <span className={s.gap}>{text}</span>
  return strong ? <strong>{inner}</strong> : inner
}
