import styles from './ask-twice.module.css';
import { Button } from './button';
import { Notice } from './notice';

interface AskTwiceProps {
  readonly first: string;
  /** What the second touch does, in full: it is another button, in another place. */
  readonly second: string;
  /** Said beside the second touch. */
  readonly sure: string;
  readonly cancel: string;
  readonly isSecond: boolean;
  readonly onFirst: () => void;
  readonly onDo: () => void;
  readonly onCancel: () => void;
  readonly isRunning: boolean;
  readonly isDisabled?: boolean;
}

/** The foot of a question that is asked twice. A double touch of the first button lands on no button that does it. */
export const AskTwice = ({
  first,
  second,
  sure,
  cancel,
  isSecond,
  onFirst,
  onDo,
  onCancel,
  isRunning,
  isDisabled = false,
}: AskTwiceProps) => (
  <>
    {isSecond && !isRunning && (
      <div className={styles.sure}>
        <Notice>{sure}</Notice>
      </div>
    )}
    {!isSecond && (
      <Button look="alarm" isDisabled={isDisabled} onPress={onFirst}>
        {first}
      </Button>
    )}
    <Button autoFocus isDisabled={isRunning} onPress={onCancel}>
      {cancel}
    </Button>
    {isSecond && (
      <Button look="alarm" isPending={isRunning} isDisabled={isDisabled} onPress={onDo}>
        {second}
      </Button>
    )}
  </>
);
