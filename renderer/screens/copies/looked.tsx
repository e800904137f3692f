import { useTranslation } from 'react-i18next';
import type { LookedCopy } from '../../../shared/contract/copies';
import { hashInGroups } from '../../hash-in-groups';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { Notice } from '../../ui/notice';
import styles from './copies.module.css';

interface LookedProps {
  readonly looked: LookedCopy;
  readonly timezone?: string | undefined;
}

/** What a copy holds, what would be missing, and what happens when it is gone on from. */
export const Looked = ({ looked, timezone }: LookedProps) => {
  const { t } = useTranslation();
  const format = useFormat(timezone);
  const localName = useLocalName();
  const { exhibition, sales, lastAt, head, state } = looked.copy;
  return (
    <>
      <h3>{t('copies.restore.holds')}</h3>
      <dl className={styles.facts}>
        {exhibition && (
          <>
            <dt>{t('copies.restore.exhibition')}</dt>
            <dd>
              <bdi>{localName(exhibition)}</bdi>
            </dd>
          </>
        )}
        <dt>{t('copies.restore.until')}</dt>
        <dd>
          {format.date(lastAt)} · {format.time(lastAt)}
        </dd>
        <dt>{t('copies.restore.sales')}</dt>
        <dd>{t('copies.list.sales', { count: sales })}</dd>
        <dt>{t('copies.restore.state')}</dt>
        <dd>{t(`copies.list.state.${state}`)}</dd>
        <dt>{t('copies.restore.hash')}</dt>
        <dd>
          <bdi dir="ltr" className={styles.hash}>
            {hashInGroups(head)}
          </bdi>
        </dd>
      </dl>
      <h3>{t('copies.restore.missing')}</h3>
      <Missing present={looked.present} timezone={timezone} />
      <h3>{t('copies.restore.happens')}</h3>
      <ul className={styles.happens}>
        {looked.present.is !== 'none' && <li>{t('copies.restore.keepsAside')}</li>}
        <li>{t('copies.restore.newCodes')}</li>
        <li>{t('copies.restore.signIn')}</li>
      </ul>
    </>
  );
};

interface MissingProps {
  readonly present: LookedCopy['present'];
  readonly timezone?: string | undefined;
}

const Missing = ({ present, timezone }: MissingProps) => {
  const { t } = useTranslation();
  const format = useFormat(timezone);
  const localName = useLocalName();
  if (present.is === 'unreadable') return <Notice>{t('copies.restore.missingUnknown')}</Notice>;
  if (present.is === 'none' || present.exhibition === null)
    return <Notice tone="good">{t('copies.restore.missingEmpty')}</Notice>;
  const { facts, sales, net, from, to } = present.missing;
  if (facts === 0) return <Notice tone="good">{t('copies.restore.missingNone')}</Notice>;
  const at = (instant: number): string => `${format.date(instant)} ${format.time(instant)}`;
  return (
    <Notice>
      {!present.isSame && (
        <p>{t('copies.restore.missingOther', { name: `\u2068${localName(present.exhibition)}\u2069` })}</p>
      )}
      {sales > 0 && (
        <p className={styles.strong}>{t('copies.restore.missingSales', { count: sales, net })}</p>
      )}
      <p>
        {t('copies.restore.missingFacts', { count: facts })}
        {from !== null && to !== null && (
          <> · {t('copies.restore.between', { from: at(from), to: at(to) })}</>
        )}
      </p>
    </Notice>
  );
};
