import { useTranslation } from 'react-i18next';
import type { PayoutPaper } from '../../shared/contract/payouts';
import { amountInWords } from '../../shared/domain/amount-words';
import { createFormat, type Digits, type Language } from '../i18n/format';
import styles from './payouts.module.css';
import { PracticeMark } from './practice-mark';

interface PayoutsProps {
  readonly papers: readonly PayoutPaper[];
  readonly language: Language;
  readonly digits: Digits;
}

interface HalfProps extends Omit<PayoutsProps, 'papers'> {
  readonly paper: PayoutPaper;
  readonly whose: 'family' | 'organiser';
}

/** One of the two halves of a page: the same words for both who keep it. */
const Half = ({ paper, whose, language, digits }: HalfProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const { exhibition, payout, timezone, practice, copy } = paper;
  const format = createFormat(language, digits, timezone);
  const local = (named: { readonly nameAr: string; readonly nameEn: string }): string =>
    language === 'en' && named.nameEn !== '' ? named.nameEn : named.nameAr;
  const venue = language === 'en' && exhibition.venueEn !== '' ? exhibition.venueEn : exhibition.venueAr;
  const { family, reversal } = payout;
  return (
    <article className={styles.half}>
      {practice && <PracticeMark language={language} />}
      <header className={styles.header}>
        <div>
          <p className={styles.exhibition}>{local(exhibition)}</p>
          {venue !== '' && <p>{venue}</p>}
        </div>
        <div className={styles.whose}>
          <p>{t(`payouts.paper.copyFor.${whose}`)}</p>
          {copy && <p className={styles.stamp}>{t('payouts.paper.copy')}</p>}
        </div>
      </header>
      <h1 className={styles.title}>
        {t('payouts.paper.title')} <bdi dir="ltr">{format.digits(payout.number)}</bdi>
      </h1>
      {reversal && (
        <p className={styles.stamp}>
          {t('payouts.paper.reversed', { date: format.date(reversal.at), name: reversal.by })} ·{' '}
          {reversal.reason}
        </p>
      )}
      <dl className={styles.rows}>
        <dt>{t('payouts.paper.date')}</dt>
        <dd>
          {format.date(payout.at)} · <bdi>{format.time(payout.at)}</bdi>
        </dd>
        <dt>{t('payouts.paper.to')}</dt>
        <dd>
          <bdi dir="ltr">{format.digits(family.code)}</bdi> · <bdi>{local(family)}</bdi>
        </dd>
        <dt>{t('payouts.paper.method')}</dt>
        <dd>{t(`payouts.methodOnPaper.${payout.method}`)}</dd>
        {payout.rounding !== 0 && (
          <>
            <dt>{t('payouts.paper.cleared')}</dt>
            <dd>
              {t('payouts.paper.clearedText', {
                cleared: format.moneyText(payout.cleared),
                rounding: format.moneyText(Math.abs(payout.rounding)),
              })}
            </dd>
          </>
        )}
        {payout.decision !== null && (
          <>
            <dt>{t('payouts.paper.decision')}</dt>
            <dd>{payout.decision}</dd>
          </>
        )}
      </dl>
      <p className={styles.amount}>
        <bdi>{format.moneyText(payout.paid)}</bdi>
      </p>
      <p className={styles.words}>{amountInWords(payout.paid, language)}</p>
      <footer className={styles.signatures}>
        <p>
          {t('payouts.paper.received')}
          <span>{t('payouts.paper.nameAndSign')}</span>
        </p>
        <p>
          {t('payouts.paper.paidBy')} <bdi>{payout.by}</bdi>
          <span>{t('payouts.paper.sign')}</span>
        </p>
      </footer>
    </article>
  );
};

/** Payouts, each on a page of A4 that is cut in two: one half is the family's, the other the organiser's. */
export const Payouts = ({ papers, language, digits }: PayoutsProps) => (
  <>
    {papers.map((paper) => (
      <div key={paper.payout.payoutId} className={styles.page}>
        <Half {...{ paper, language, digits }} whose="family" />
        <div className={styles.cut} aria-hidden />
        <Half {...{ paper, language, digits }} whose="organiser" />
      </div>
    ))}
  </>
);
