import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import { DialogBody } from './dialog-body';
import styles from './dialog.module.css';
import { CloseIcon } from './icons';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the foot, the primary one first. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'normal' | 'large';
  /** False while something must be finished or decided: no Escape, no touch beside it, no cross. */
  readonly isDismissable?: boolean;
}

/** A sheet of paper above the screen: it keeps the focus until it is closed. */
export const Dialog = ({
  isOpen,
  onClose,
  title,
  children,
  footer,
  size = 'normal',
  isDismissable = true,
}: DialogProps) => {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles.modal ?? ''} data-size={size}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            {isDismissable && (
              <Button look="bare" label={t('common.close')} onPress={onClose}>
                <CloseIcon />
              </Button>
            )}
          </header>
          <DialogBody label={title}>{children}</DialogBody>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
