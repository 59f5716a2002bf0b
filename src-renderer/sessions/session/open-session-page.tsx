import { Navigate, useParams } from '@tanstack/react-router';
import { WithSession } from './session-frame';
import { partsOf } from './session-parts';

/** Whoever opens a session lands on the work of its present stage. */
export function OpenSessionPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId' });
  return (
    <WithSession sessionId={sessionId}>
      {({ phase }) => {
        const address: string = `/sessions/${sessionId}/${partsOf(phase)[0]?.path ?? 'steps'}`;
        return <Navigate to={address} replace />;
      }}
    </WithSession>
  );
}
