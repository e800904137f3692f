import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyRow } from '../../../../shared/contract/families';
import { foldText } from '../../../../shared/domain/arabic-text';
import { useCall } from '../../../api';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Grid } from '../../../ui/grid/grid';
import { PlusIcon } from '../../../ui/icons';
import { Notice } from '../../../ui/notice';
import { Spinner } from '../../../ui/spinner';
import { Switch } from '../../../ui/switch';
import { TextField } from '../../../ui/text-field';
import styles from '../stall.module.css';
import { useMay } from '../use-rights';
import { CardsDialog } from './cards-dialog';
import { FamilyCard } from './family-card';
import { useFamilyColumns } from './use-family-columns';

const keyOf = ({ code }: FamilyRow): string => code;
const isSoft = ({ active }: FamilyRow): boolean => !active;
const wordsOf = ({ code, nameAr, nameEn, wilayat, craft }: FamilyRow): string =>
  foldText(`${code} ${nameAr} ${nameEn} ${wilayat} ${craft}`);

/** Who the goods are from: a table, and a card for each. */
export const Families = () => {
  const { t } = useTranslation();
  const may = useMay();
  const mayChange = may('families.save');
  const mayHandOut = may('familyCards.savePdf');
  const [isCards, setCards] = useState(false);
  const { data, refusal } = useCall('families.table', {});
  const [text, setText] = useState('');
  const [isAll, setAll] = useState(false);
  const [card, setCard] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const [open] = useState(() => (family: FamilyRow) => setCard(family.code));
  const columns = useFamilyColumns(open);
  const rows = useMemo(() => {
    const wanted = foldText(text).split(' ');
    return (data ?? []).filter((family) => {
      const words = wordsOf(family);
      return (isAll || family.active) && wanted.every((word) => words.includes(word));
    });
  }, [data, text, isAll]);
  const chosen = data?.find(({ code }) => code === card);

  if (!data) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <div className={styles.filters}>
          <div className={styles.search}>
            <TextField
              label={t('stall.families.search')}
              placeholder={t('stall.families.search')}
              labelHidden
              type="search"
              maxLength={100}
              value={text}
              onChange={setText}
            />
          </div>
        </div>
        <Switch label={t('stall.families.withInactive')} isSelected={isAll} onChange={setAll} />
        <span className={styles.count} role="status">
          {t('stall.families.count', { count: rows.length })}
        </span>
        {mayHandOut && <Button onPress={() => setCards(true)}>{t('familyCards.title')}</Button>}
        {mayChange && (
          <Button look="primary" onPress={() => setNew(true)}>
            <PlusIcon />
            {t('stall.families.add')}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty title={data.length === 0 ? t('stall.families.none') : t('stall.families.noneFound')}>
          {data.length === 0 ? t('stall.families.noneHint') : t('stall.families.noneFoundHint')}
        </Empty>
      ) : (
        <Grid label={t('stall.tabs.families')} columns={columns} rows={rows} keyOf={keyOf} isSoft={isSoft} />
      )}
      {isCards && <CardsDialog onClose={() => setCards(false)} />}
      {(isNew || chosen) && (
        <FamilyCard
          key={chosen?.code ?? 'new'}
          family={chosen ?? null}
          onClose={() => {
            setCard(null);
            setNew(false);
          }}
        />
      )}
    </div>
  );
};
