import { useState } from 'react';
import type { DateValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { tillCode } from '../../../shared/domain/amounts';
import { useCall } from '../../api';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/day-field';
import { SelectField } from '../../ui/select-field';
import styles from './audit.module.css';
import { keyOfKind, kinds } from './kinds';
import { everything, type Looked } from './use-journal';

interface AuditFiltersProps {
  readonly looked: Looked;
  readonly onLook: (looked: Looked) => void;
}

const ALL = '';

/** By whom, what, where and when. */
export const AuditFilters = ({ looked, onLook }: AuditFiltersProps) => {
  const { t } = useTranslation();
  const { data: people = [] } = useCall('people.list', {});
  const { data: current } = useCall('exhibition.current', {});
  const [day, setDay] = useState<DateValue | null>(null);
  const tills = current?.tills ?? [];
  const isNarrow = Object.values(looked).some((one) => one !== null);
  return (
    <div className={styles.filters}>
      <SelectField
        label={t('audit.person')}
        value={looked.person ?? ALL}
        onChange={(person) => onLook({ ...looked, person: person === ALL ? null : person })}
        options={[
          { value: ALL, label: t('audit.everybody') },
          ...people.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
      />
      <SelectField
        label={t('audit.what')}
        value={looked.kind ?? ALL}
        onChange={(kind) => onLook({ ...looked, kind: kind === ALL ? null : kind })}
        options={[
          { value: ALL, label: t('audit.everything') },
          ...kinds.map((kind) => ({ value: kind, label: t(`audit.kind.${keyOfKind[kind]}`) })),
        ]}
      />
      {tills.length > 1 && (
        <SelectField
          label={t('audit.till')}
          value={looked.till ?? ALL}
          onChange={(till) => onLook({ ...looked, till: till === ALL ? null : tillCode(till) })}
          options={[
            { value: ALL, label: t('audit.everyTill') },
            ...tills.map(({ code, name }) => ({
              value: code,
              label: name === '' ? code : `${code} · ${name}`,
            })),
          ]}
        />
      )}
      <DayField
        label={t('audit.day')}
        value={looked.day === null ? null : day}
        onChange={(chosen) => {
          setDay(chosen);
          onLook({ ...looked, day: chosen?.toString() ?? null });
        }}
      />
      <div className={styles.clear}>
        <Button isDisabled={!isNarrow} onPress={() => onLook(everything)}>
          {t('audit.clear')}
        </Button>
      </div>
    </div>
  );
};
