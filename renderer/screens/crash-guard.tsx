import { Component, type ReactNode } from 'react';
import { call } from '../api';
import { Crashed } from './crashed';

interface CrashGuardProps {
  readonly children: ReactNode;
}

/** An exception in a screen is our fault: what remains is a page that says so, never an empty one. */
export class CrashGuard extends Component<CrashGuardProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    void call('faults.tell', { text: text.slice(0, 8_000) });
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}
