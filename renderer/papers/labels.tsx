import { useTranslation } from 'react-i18next';
import type { Label, Symbology } from '../../shared/contract/stall-papers';
import { labelSizes, type LabelSizeName } from '../../shared/domain/label-sizes';
import { createFormat, type Digits, type Language } from '../i18n/format';
import { LabelCode } from './label-code';
import { PracticeOnLabel } from './practice-mark';
import styles from './labels.module.css';

interface LabelsProps {
  readonly labels: readonly Label[];
  readonly size: LabelSizeName;
  readonly symbology: Symbology;
  readonly language: Language;
  readonly digits: Digits;
  readonly isPractice: boolean;
}

const mm = (length: number): string => `${length}mm`;

/** Sheets or a roll of labels, each as often as it is wanted. */
export const Labels = ({ labels, size, symbology, language, digits, isPractice }: LabelsProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const format = createFormat(language, digits);
  const { page, columns, rows, label: box, top, side } = labelSizes[size];
  const all = labels.flatMap((label) => Array.from({ length: label.copies }, () => label));
  const aPage = columns * rows;
  const pages = Array.from({ length: Math.ceil(all.length / aPage) }, (_, at) =>
    all.slice(at * aPage, (at + 1) * aPage),
  );
  return pages.map((here, at) => (
    <section
      // Labels have no name of their own but their place.
      key={`page ${at + 1}`}
      className={styles.page}
      style={{
        inlineSize: mm(page.width),
        // Chromium cuts a page's length down to whole points: a hair less, or each would begin another page.
        blockSize: mm(page.height - 0.4),
        padding: `${mm(top)} ${mm(side)} 0`,
        gridTemplateColumns: `repeat(${columns}, ${mm(box.width)})`,
        gridAutoRows: mm(box.height),
      }}
    >
      {here.map((label, place) => (
        <article key={`place ${place + 1}`} className={styles.label} data-code={symbology}>
          {isPractice && <PracticeOnLabel language={language} />}
          <div className={styles.words}>
            <h2 className={styles.name}>{label.name}</h2>
            <p className={styles.family}>{label.family}</p>
            {label.price !== null && (
              <p className={styles.price}>
                <bdi>{format.moneyText(label.price)}</bdi>
                {label.unit === 'gram' && <small> {t('till.perKilogram')}</small>}
              </p>
            )}
          </div>
          <div className={styles.code}>
            <LabelCode text={label.text} symbology={symbology} className={styles.bars ?? ''} />
            <bdi className={styles.text} dir="ltr">
              {label.text}
            </bdi>
          </div>
        </article>
      ))}
    </section>
  ));
};
