import { ActionIcon, Badge, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ClusterRecord, ClusterReply, ClusterUnit } from '@shared/council/clusters/contract';
import { clusterSize } from '@shared/council/clusters/propose';
import { formatCount } from '@shared/official-documents';
import { RowMenu, type RowMenuAt } from '../../ui/grid/row-menu';
import styles from './clusters.module.css';
import { ClusterDrop, DraggedUnit } from './dragged-unit';

interface ClusterBoardProps {
  readonly reply: ClusterReply;
  readonly onMove: (unitId: string, clusterId: string | null) => void;
  readonly onLead: (cluster: ClusterRecord, duty: 'head' | 'deputy', unitId: string | null) => void;
  readonly onEdit: (cluster: ClusterRecord) => void;
}

/** A cluster as it is drawn; the first one holds the units that are in none, where there are any. */
interface Part {
  readonly cluster: ClusterRecord | null;
  readonly units: readonly ClusterUnit[];
}

function partsOf({ clusters, units }: ClusterReply): readonly Part[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const placed = new Set(clusters.flatMap(({ unitIds }) => unitIds));
  const homeless = units.filter(({ id }) => !placed.has(id));
  return [
    ...(homeless.length > 0 ? [{ cluster: null, units: homeless }] : []),
    ...clusters.map((cluster) => ({
      cluster,
      units: cluster.unitIds.flatMap((id) => byId.get(id) ?? []),
    })),
  ];
}

const dutyOf = (cluster: ClusterRecord | null, unitId: string): string =>
  cluster?.headUnitId === unitId ? 'cụm trưởng' : cluster?.deputyUnitId === unitId ? 'cụm phó' : '';

/**
 * Row C05: the clusters side by side. ↑ ↓ go through the units, ← → to the next cluster, Alt+← and Alt+→ take the unit along;
 * T and P make it head and deputy; the focus goes with the unit and never wraps.
 */
export function ClusterBoard({ reply, onMove, onLead, onEdit }: ClusterBoardProps) {
  const board = useRef<HTMLDivElement>(null);
  /** The unit that moves and where to: drawn there it gets the cursor back that it lost on the way. */
  const moved = useRef<{ readonly unitId: string; readonly clusterId: string | null } | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [menu, setMenu] = useState<RowMenuAt<Place> | null>(null);
  const parts = partsOf(reply);
  const most = Math.max(1, ...parts.filter(({ cluster }) => cluster).map(({ units }) => units.length));
  const all = parts.flatMap(({ units }) => units);
  const reachable = all.some(({ id }) => id === activeId) ? activeId : all[0]?.id;

  useLayoutEffect(() => {
    const { current } = moved;
    if (current === null) return;
    const arrived = parts.find(({ units }) => units.some(({ id }) => id === current.unitId));
    if ((arrived?.cluster?.id ?? null) !== current.clusterId) return;
    focusUnit(current.unitId);
    moved.current = null;
  });
  const focusUnit = (id: string | undefined): void => {
    if (id !== undefined) board.current?.querySelector<HTMLElement>(`[data-unit="${id}"]`)?.focus();
  };
  const move = (unitId: string, clusterId: string | null): void => {
    moved.current = { unitId, clusterId };
    setActiveId(unitId);
    onMove(unitId, clusterId);
  };

  function keyOn(event: KeyboardEvent<HTMLLIElement>, place: Place): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const { part, unit, index } = place;
    const here = parts.indexOf(part);
    const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (side !== 0 && event.altKey) {
      const target = parts[here + side];
      if (target) move(unit.id, target.cluster?.id ?? null);
    } else if (side !== 0) {
      for (let next = here + side; parts[next]; next += side) {
        const units = parts[next]?.units ?? [];
        if (units.length === 0) continue;
        focusUnit(units[Math.min(index, units.length - 1)]?.id);
        break;
      }
    } else if (step !== 0) focusUnit(part.units[index + step]?.id);
    else if (event.key === 'Home') focusUnit(part.units[0]?.id);
    else if (event.key === 'End') focusUnit(part.units.at(-1)?.id);
    else if (event.key.toLowerCase() === 't' && part.cluster) onLead(part.cluster, 'head', unit.id);
    else if (event.key.toLowerCase() === 'p' && part.cluster) onLead(part.cluster, 'deputy', unit.id);
    else if (
      event.key === 'Enter' ||
      (event.key === 'F10' && event.shiftKey) ||
      event.key === 'ContextMenu'
    ) {
      const box = event.currentTarget.getBoundingClientRect();
      // The menu takes the key that opens it for a wish to close it: wait it out.
      setTimeout(() => setMenu({ row: place, x: box.left + 24, y: box.bottom }));
    } else return;
    event.preventDefault();
  }

  return (
    <div ref={board} className={styles['board']}>
      {parts.map((part) => (
        <ClusterDrop
          key={part.cluster?.id ?? 'none'}
          label={part.cluster?.name ?? 'Chưa xếp cụm'}
          onDropped={(unitId) => move(unitId, part.cluster?.id ?? null)}
        >
          <PartHead part={part} most={most} onEdit={onEdit} />
          <ul className={styles['list']}>
            {part.units.length === 0 && <li className={styles['none']}>Kéo đơn vị vào đây.</li>}
            {part.units.map((unit, index) => {
              const place = { part, unit, index };
              const duty = dutyOf(part.cluster, unit.id);
              return (
                <DraggedUnit
                  key={unit.id}
                  unitId={unit.id}
                  label={[unit.fullName, duty].filter((words) => words !== '').join(', ')}
                  reachable={unit.id === reachable}
                  onFocus={() => setActiveId(unit.id)}
                  onKeyDown={(event) => keyOn(event, place)}
                  onContextMenu={(event) => {
                    event.preventDefault();
                    setMenu({ row: place, x: event.clientX, y: event.clientY });
                  }}
                >
                  <span>{unit.fullName}</span>
                  {duty === '' ? (
                    <span className={styles['district']}>{unit.oldDistrict}</span>
                  ) : (
                    <Badge variant="light" color="lake" tt="none" fw={500}>
                      {duty}
                    </Badge>
                  )}
                </DraggedUnit>
              );
            })}
          </ul>
        </ClusterDrop>
      ))}
      {menu && (
        <RowMenu
          at={menu}
          onClose={() => {
            setMenu(null);
            focusUnit(menu.row.unit.id);
          }}
          actions={actionsFor(menu.row, reply, { move, onLead })}
        />
      )}
    </div>
  );
}

interface Place {
  readonly part: Part;
  readonly unit: ClusterUnit;
  readonly index: number;
}

function actionsFor(
  { part: { cluster }, unit }: Place,
  reply: ClusterReply,
  {
    move,
    onLead,
  }: { readonly move: ClusterBoardProps['onMove']; readonly onLead: ClusterBoardProps['onLead'] },
) {
  return [
    ...(cluster
      ? [
          { label: 'Đặt làm cụm trưởng (T)', onSelect: () => onLead(cluster, 'head', unit.id) },
          { label: 'Đặt làm cụm phó (P)', onSelect: () => onLead(cluster, 'deputy', unit.id) },
        ]
      : []),
    ...reply.clusters
      .filter(({ id }) => id !== cluster?.id)
      .map((target) => ({ label: `Chuyển sang ${target.name}`, onSelect: () => move(unit.id, target.id) })),
    ...(cluster ? [{ label: 'Đưa ra khỏi cụm', onSelect: () => move(unit.id, null) }] : []),
  ];
}

interface PartHeadProps {
  readonly part: Part;
  readonly most: number;
  readonly onEdit: ClusterBoardProps['onEdit'];
}

function PartHead({ part: { cluster, units }, most, onEdit }: PartHeadProps) {
  const size = clusterSize(units);
  const people =
    size.population === null || units.length === 0 ? '' : ` · ${formatCount(size.population)} dân`;
  return (
    <div className={styles['head']}>
      <div className={styles['name']}>
        <span>{cluster?.name ?? 'Chưa xếp cụm'}</span>
        {cluster && (
          <Tooltip label="Đổi tên, bỏ cụm">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Sửa ${cluster.name}`}
              onClick={() => onEdit(cluster)}
            >
              <IconPencil size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <div className={styles['size']}>
        {size.units} đơn vị{people}
      </div>
      {cluster && (
        <div className={styles['bar']} aria-hidden>
          <div style={{ width: `${(100 * units.length) / most}%` }} />
        </div>
      )}
    </div>
  );
}
