import { Component, type ReactNode } from 'react';
import { LastResort } from './last-resort';

/** A page that throws, or a chunk that is gone after an update, ends here and not in a white page. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <LastResort /> : this.props.children;
  }
}
