import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { FamilyListed } from '../../../shared/contract/families';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import styles from './family-chips.module.css';
import { MoreIcon } from './till-icons';

interface FamilyChipsProps {
  readonly families: readonly FamilyListed[];
  /** Null: all. */
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
}

const ALL = 'all';

/** One row that is swiped, or all of them at a touch. One stop of Tab; arrows move within. */
export const FamilyChips = memo(({ families, chosen, onChoose }: FamilyChipsProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const [isOpen, setOpen] = useState(false);

  return (
    <div className={styles.row} data-open={isOpen || undefined}>
      <ToggleButtonGroup
        className={styles.chips ?? ''}
        aria-label={t('till.families')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen ?? ALL]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          onChoose(typeof key === 'string' && key !== ALL ? key : null);
        }}
      >
        <ToggleButton id={ALL} className={styles.chip ?? ''}>
          {t('till.allFamilies')}
        </ToggleButton>
        {families.map((family) => (
          <ToggleButton key={family.code} id={family.code} className={styles.chip ?? ''}>
            <bdi className={styles.code}>{format.digits(family.code)}</bdi>
            <bdi>{localName(family)}</bdi>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <button
        type="button"
        className={styles.more}
        aria-expanded={isOpen}
        aria-label={t('till.moreFamilies')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!isOpen)}
      >
        <MoreIcon />
      </button>
    </div>
  );
});
