import { routes } from '@/lib/routes'
import type { Block, Cell, HandedIn, Text } from '@/lib/exchange/document'

/** A document to be handed in, as it is read and printed: the same content as its files. */
export function DocumentView({ document }: { document: HandedIn }) {
  const { sections, sources, words, facts } = document
  return (
    <article className="document" lang={document.language} dir={document.direction}>
      <h1>
        <Said text={document.title} words={words} />
      </h1>
      <dl className="rows">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sections.map((section) => (
        <section key={section.key} aria-labelledby={`s-${section.key}`}>
          <h2 id={`s-${section.key}`}>
            <Said text={section.heading} words={words} />
          </h2>
          {section.blocks.map((block, index) => (
            // A document is drawn once and never reordered.
            <BlockOf key={`${section.key} ${String(index)}`} block={block} document={document} />
          ))}
        </section>
      ))}
      {sources.length > 0 ? (
        <section aria-labelledby="sources">
          <h2 id="sources">{words.sources}</h2>
          <ol className="sources">
            {sources.map(({ number, says, href }) => (
              <li key={number} id={`source-${String(number)}`} value={number}>
                <a href={href} lang={says.language}>
                  {says.text}
                </a>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </article>
  )
}

function Said({ text, words }: { text: Text; words: HandedIn['words'] }) {
  return (
    <>
      <span lang={text.language}>{text.text}</span>
      {text.isUntranslated ? (
        <span className="note">
          {' '}
          [{words.untranslated}: {text.language}]
        </span>
      ) : null}
    </>
  )
}

function BlockOf({ block, document }: { block: Block; document: HandedIn }) {
  const { words } = document
  switch (block.kind) {
    case 'words':
      return (
        <p className="pre measure">
          <Said text={block.text} words={words} />
        </p>
      )
    case 'picture':
      return (
        <figure className="picture">
          {block.file ? (
            // As it was received: the framework's own pictures would be made anew from it.
            <img src={routes.evidence(block.file.id)} alt={block.caption.text} loading="lazy" />
          ) : null}
          <figcaption>
            <b>
              <Said text={block.about} words={words} />
            </b>{' '}
            <Said text={block.caption} words={words} />
            <sup>
              <a href={`#source-${String(block.source)}`}>{block.source}</a>
            </sup>
          </figcaption>
        </figure>
      )
    case 'missing':
      return <p className="c-soft">{block.says}</p>
    case 'sentences':
      return (
        <p className="measure">
          {block.about ? (
            <>
              <b>
                <Said text={block.about} words={words} />
              </b>{' '}
            </>
          ) : null}
          {block.sentences.map(({ text, source }) => (
            <span key={`${String(source)} ${text.text}`}>
              <Said text={text} words={words} />
              <sup>
                <a href={`#source-${String(source)}`}>{source}</a>
              </sup>{' '}
            </span>
          ))}
        </p>
      )
    case 'table':
      return (
        <div className="scroll" role="region" aria-label={block.caption} tabIndex={0}>
          <table className="tbl">
            <caption>{block.caption}</caption>
            <thead>
              <tr>
                {block.columns.map(({ title, isNumber }) => (
                  <th key={title} scope="col" className={isNumber ? 'num' : undefined}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={String(index)}>
                  {row.map((cell, at) => (
                    <td
                      key={block.columns[at]?.title ?? at}
                      className={cell.kind === 'number' ? 'num' : undefined}
                    >
                      <CellOf cell={cell} words={words} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

function CellOf({ cell, words }: { cell: Cell; words: HandedIn['words'] }) {
  switch (cell.kind) {
    case 'text':
      return cell.href ? (
        <a href={cell.href}>
          <Said text={cell.text} words={words} />
        </a>
      ) : (
        <Said text={cell.text} words={words} />
      )
    case 'list':
      return (
        <ul>
          {cell.items.map((item) => (
            <li key={item.text}>
              <Said text={item} words={words} />
            </li>
          ))}
        </ul>
      )
    case 'number':
      return cell.says
    case 'date':
      return cell.says
    case 'empty':
      return <span className="c-soft">{cell.why}</span>
  }
}
