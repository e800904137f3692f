import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owed, Proof } from '../../../shared/contract/payouts';
import { foldText } from '../../../shared/domain/arabic-text';
import { isSettled } from '../../../shared/domain/payout';
import { useCall } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Grid } from '../../ui/grid/grid';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { TextField } from '../../ui/text-field';
import { ExportButton } from '../reports/export-button';
import { FamilyAccount } from './family-account';
import { inOrder } from './owed-order';
import { PayDialog } from './pay-dialog';
import styles from './payouts.module.css';
import { useOwedColumns } from './use-owed-columns';

const keyOf = ({ familyCode }: Owed): string => familyCode;
const wordsOf = ({ familyCode, nameAr, nameEn }: Owed): string =>
  foldText(`${familyCode} ${nameAr} ${nameEn}`);
const sumOf = (families: readonly Owed[]): number => families.reduce((sum, { owed }) => sum + owed, 0);

/** All families with what is owed; some are ticked and paid together, one is opened and paid alone. */
export const OwedList = ({ proof }: { readonly proof: Proof | null }) => {
  const { t } = useTranslation();
  const step = useStation().exhibition.cashRounding;
  const { data, refusal } = useCall('payouts.owed', {});
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [account, setAccount] = useState<string | null>(null);
  const [paying, setPaying] = useState<readonly Owed[] | null>(null);
  const choose = useCallback(({ familyCode }: Owed) => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(familyCode)) after.add(familyCode);
      return after;
    });
  }, []);
  const open = useCallback(({ familyCode }: Owed) => setAccount(familyCode), []);
  const columns = useOwedColumns({ chosen, onChoose: choose, onOpen: open });
  const rows = useMemo(() => {
    const wanted = foldText(text).split(' ');
    const found = (data ?? []).filter((family) => wanted.every((word) => wordsOf(family).includes(word)));
    return inOrder(found, step);
  }, [data, text, step]);
  const isSoft = useCallback(({ owed }: Owed) => isSettled(owed, step), [step]);

  if (!data) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  const payable = data.filter(({ owed }) => owed > 0 && !isSettled(owed, step));
  const ticked = payable.filter(({ familyCode }) => chosen.has(familyCode));
  const isAll = ticked.length === payable.length;
  const shown = data.find(({ familyCode }) => familyCode === account);
  return (
    <div className={styles.list}>
      <div className={styles.bar}>
        <div className={styles.search}>
          <TextField
            label={t('payouts.search')}
            placeholder={t('payouts.search')}
            labelHidden
            type="search"
            maxLength={100}
            value={text}
            onChange={setText}
          />
        </div>
        <p className={styles.total} role="status">
          {t('payouts.owedTo', { count: payable.length })}{' '}
          <Money amount={sumOf(payable)} size="l" tone="copper" strong />
        </p>
        <ExportButton report="payouts" />
        {payable.length > 0 && (
          <Button onPress={() => setChosen(isAll ? new Set() : new Set(payable.map(keyOf)))}>
            {isAll ? t('payouts.chooseNone') : t('payouts.chooseAll')}
          </Button>
        )}
        <Button look="primary" isDisabled={ticked.length === 0} onPress={() => setPaying(ticked)}>
          {ticked.length === 0 ? t('payouts.pay') : t('payouts.payChosen', { count: ticked.length })}
          {ticked.length > 0 && (
            <>
              {' · '}
              <Money amount={sumOf(ticked)} bare />
            </>
          )}
        </Button>
      </div>
      {rows.length === 0 ? (
        <Empty title={data.length === 0 ? t('stall.families.none') : t('stall.families.noneFound')}>
          {data.length === 0 ? t('payouts.noneHint') : t('payouts.noneFoundHint')}
        </Empty>
      ) : (
        <Grid label={t('payouts.owedTab')} columns={columns} rows={rows} keyOf={keyOf} isSoft={isSoft} />
      )}
      {shown && !paying && (
        <FamilyAccount family={shown} onClose={() => setAccount(null)} onPay={() => setPaying([shown])} />
      )}
      {paying && (
        <PayDialog
          families={paying}
          proof={proof}
          onClose={() => {
            setPaying(null);
            setAccount(null);
            setChosen(new Set());
          }}
        />
      )}
    </div>
  );
};
