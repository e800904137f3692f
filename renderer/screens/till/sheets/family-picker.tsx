import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../../../shared/domain/arabic-text';
import { normaliseFamilyCode } from '../../../../shared/domain/codes';
import { useFormat } from '../../../i18n/use-format';
import { useLocalName } from '../../../i18n/use-local-name';
import { Empty } from '../../../ui/empty';
import { TextField } from '../../../ui/text-field';
import styles from './sheets.module.css';

interface Named {
  readonly nameAr: string;
  readonly nameEn: string;
}

/** One of the families to choose from; `also` are more names that it is found by. */
export interface FamilyOption<T> {
  readonly key: string;
  readonly code: string;
  readonly name: Named;
  readonly also?: Named;
  readonly value: T;
}

interface FamilyPickerProps<T> {
  readonly options: readonly FamilyOption<T>[];
  readonly onChoose: (value: T) => void;
  /** What stands there when there is nothing to choose from. */
  readonly empty: { readonly title: string; readonly hint: ReactNode };
}

/** Whose goods are these? A list that a few letters, or the family's code, make short. */
export const FamilyPicker = <T,>({ options, onChoose, empty }: FamilyPickerProps<T>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const [typed, setTyped] = useState('');

  const found = useMemo(
    () =>
      options.map((option) => {
        const names = [option.name, ...(option.also ? [option.also] : [])];
        return { option, folded: foldText(names.map((name) => `${name.nameAr} ${name.nameEn}`).join(' ')) };
      }),
    [options],
  );
  const wanted = foldText(typed);
  const code = normaliseFamilyCode(typed);
  const shown = found.filter(({ option, folded }) => option.code === code || folded.includes(wanted));

  return (
    <form
      className={styles.pick}
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = shown;
        if (first && typed.trim() !== '') onChoose(first.option.value);
      }}
    >
      <TextField label={t('till.whoseGoods')} value={typed} onChange={setTyped} autoFocus />
      {options.length === 0 && <Empty title={empty.title}>{empty.hint}</Empty>}
      {options.length > 0 && shown.length === 0 && <p role="status">{t('till.noSuchFamily')}</p>}
      <ul className={styles.families}>
        {shown.map(({ option }) => (
          <li key={option.key}>
            <button type="button" className={styles.family} onClick={() => onChoose(option.value)}>
              <bdi className={styles.code}>{format.digits(option.code)}</bdi>
              <bdi>{localName(option.name)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
};
