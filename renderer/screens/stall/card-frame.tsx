import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useUnsaved } from '../../unsaved';
import { useLeaveGuard } from '../leave-guard';
import styles from './stall.module.css';

interface CardFrameProps {
  readonly title: string;
  readonly mayChange: boolean;
  /** Something was typed or chosen that closing would lose: it is asked first. */
  readonly isDirty: boolean;
  readonly hasProblems: boolean;
  readonly isRunning: boolean;
  /** Asked only where no field has a problem; true: it is kept, and the card closes. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
  /** `tried`: from now on fields say what is wrong with them. */
  readonly children: (tried: boolean) => ReactNode;
  /** Below the fields, and no part of what is saved. */
  readonly after?: ReactNode;
}

/** The card of a family or a product: its fields, its two buttons, and the question before anything is lost. */
export const CardFrame = ({
  title,
  mayChange,
  isDirty,
  hasProblems,
  isRunning,
  onSave,
  onClose,
  children,
  after,
}: CardFrameProps) => {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useUnsaved(isDirty);
  const guard = useLeaveGuard(() => isDirty);
  const close = () => guard.leave(onClose);

  const submit = async () => {
    setTried(true);
    if (!hasProblems) {
      if (await onSave()) onClose();
      return;
    }
    window.requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  };

  return (
    <Dialog
      isOpen
      onClose={close}
      size="large"
      title={title}
      footer={
        mayChange ? (
          <>
            <Button look="primary" isPending={isRunning} onPress={() => void submit()}>
              {t('common.save')}
            </Button>
            <Button onPress={close}>{t('stall.cancel')}</Button>
          </>
        ) : undefined
      }
    >
      <form
        ref={form}
        className={styles.card}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children(tried)}
        {/* Enter in any field keeps the card. */}
        <button type="submit" hidden aria-label={t('common.save')} />
      </form>
      {after}
      {guard.question}
    </Dialog>
  );
};
