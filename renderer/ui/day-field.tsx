import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  type DateValue,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './day-field.module.css';
import { BackIcon, CalendarIcon, ForwardIcon } from './icons';

interface DayFieldProps {
  readonly label: string;
  readonly value: DateValue | null;
  readonly onChange: (day: DateValue | null) => void;
  readonly error?: string | null;
}

/** A day of the Gregorian calendar: typed part by part, or touched in a month. */
export const DayField = ({ label, value, onChange, error = null }: DayFieldProps) => {
  const { t } = useTranslation();
  return (
    <DatePicker className={styles.field ?? ''} value={value} onChange={onChange} isInvalid={error !== null}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <Group className={styles.box ?? ''}>
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment className={styles.segment ?? ''} segment={segment} />}
        </DateInput>
        <AriaButton className={styles.open ?? ''} aria-label={t('common.openCalendar')}>
          <CalendarIcon />
        </AriaButton>
      </Group>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <Calendar>
            <header className={styles.month}>
              <AriaButton slot="previous" className={styles.open ?? ''}>
                <BackIcon />
              </AriaButton>
              <Heading className={styles.title ?? ''} />
              <AriaButton slot="next" className={styles.open ?? ''}>
                <ForwardIcon />
              </AriaButton>
            </header>
            <CalendarGrid className={styles.grid ?? ''}>
              {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
};
