import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import {
  IconHelp,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSearch,
} from '@tabler/icons-react';
import { Outlet, useMatches, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, startTransition, useEffect, useRef, useState } from 'react';
import { useChangeEvents } from '../api/announcements';
import { PlaceLink } from '../ui/place-link';
import { SaveStateText } from '../ui/save-state-text';
import { BrandMark } from './brand-mark';
import { ConnectionBanner } from './connection-banner';
import { useDialogStart } from './dialog-start';
import { useFocusKeeper } from './focus-keeper';
import { useFirstRunGate } from './first-run-gate';
import { useLeaveField } from './leave-field';
import { isCurrent, navigation } from './navigation';
import { PartsOnDemand } from './parts-on-demand';
import classes from './shell.module.css';
import { useShellKeys } from './shell-keys';
import { typeAhead, type TypedAhead } from './typed-ahead';

const HelpDrawer = lazy(() => import('./help-drawer').then((module) => ({ default: module.HelpDrawer })));
const CommandPalette = lazy(() =>
  import('./command-palette').then((module) => ({ default: module.CommandPalette })),
);
const KeysOverlay = lazy(() => import('./keys-overlay').then((module) => ({ default: module.KeysOverlay })));

/** The frame of every screen: the rail with the office's work, the line that says where I am, and the screen. */
export function Shell() {
  useChangeEvents();
  useFocusKeeper();
  useDialogStart();
  useLeaveField(useRouter());
  const matches = useMatches();
  const screen = matches.at(-1)?.staticData ?? {};
  const gate = useFirstRunGate();
  const [helpOpen, setHelpOpen] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [keysShown, setKeysShown] = useState(false);
  // As a transition: else what was never drawn before is kept back for a third of a second, and what is typed meanwhile is lost.
  const openHelp = () => startTransition(() => setHelpOpen(true));
  const ahead = useRef<TypedAhead | null>(null);
  const closePalette = (): void => {
    ahead.current?.take();
    ahead.current = null;
    setPaletteOpen(false);
  };
  const openPalette = (): void => {
    ahead.current ??= typeAhead(closePalette);
    startTransition(() => setPaletteOpen(true));
  };
  useShellKeys({
    openHelp,
    openPalette,
    showKeys: setKeysShown,
  });
  useEffect(() => {
    document.title = screen.title ? `${screen.title} · Thường Trực` : 'Thường Trực';
  }, [screen.title]);

  return (
    <>
      {screen.bare ? (
        <main className={classes.bare}>
          <Outlet />
        </main>
      ) : (
        <div className={classes.frame}>
          <a className={classes.skip} href="#content" onClick={focusContent}>
            Đến nội dung chính
          </a>
          <Rail />
          <div className={classes.main}>
            <header className={classes.top}>
              <div className={classes.where}>
                {screen.belongsTo && <span>{screen.belongsTo} ›</span>}
                <span className={classes.whereTitle}>{screen.title}</span>
              </div>
              <div className={classes.topEnd}>
                <SaveStateText />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label="Tìm nhanh"
                  aria-keyshortcuts="Control+K"
                  data-hint="Tìm người, cuộc lấy phiếu, đơn vị, màn hình"
                  data-hint-keys="Ctrl K"
                  onClick={openPalette}
                >
                  <IconSearch size={20} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label="Trợ giúp"
                  aria-keyshortcuts="F1"
                  data-hint="Trợ giúp màn hình này"
                  data-hint-keys="F1"
                  onClick={openHelp}
                >
                  <IconHelp size={20} />
                </ActionIcon>
              </div>
            </header>
            <main id="content" tabIndex={-1} className={classes.content} data-wide={screen.wide || undefined}>
              {gate.ready && <Outlet />}
            </main>
          </div>
        </div>
      )}
      <ConnectionBanner />
      <PartsOnDemand
        onMissing={() => {
          setHelpOpen(false);
          closePalette();
          setKeysShown(false);
        }}
      >
        {helpOpen && <HelpDrawer load={screen.help} onClose={() => setHelpOpen(false)} />}
        {paletteOpen && <CommandPalette takeTyped={() => ahead.current?.take()} onClose={closePalette} />}
        {keysShown && <KeysOverlay load={screen.help} />}
      </PartsOnDemand>
    </>
  );
}

function focusContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus({ preventScroll: true });
}

function Rail() {
  // Read before the first drawing, and without a default, which would be written down at every start.
  const [stored, setCollapsed] = useLocalStorage<boolean>({
    key: 'rail-collapsed',
    getInitialValueInEffect: false,
  });
  const collapsed = stored ?? false;
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const FoldIcon = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.rail} data-collapsed={collapsed || undefined} aria-label="Công việc">
      <div className={classes.brand}>
        <BrandMark className={classes.brandMark} />
        {!collapsed && <span className={classes.brandName}>Thường Trực</span>}
      </div>
      {navigation.map((item, index) => {
        const current = isCurrent(item, pathname);
        return (
          <PlaceLink
            key={item.to}
            place={item.to}
            className={classes.item}
            data-current={current || undefined}
            aria-current={current ? 'page' : undefined}
            aria-label={item.label}
            aria-keyshortcuts={`Alt+${index + 1}`}
            data-hint={collapsed ? item.label : `Alt+${index + 1}`}
            data-hint-side="right"
            data-hint-delay={collapsed ? 100 : 900}
          >
            <item.icon size={22} stroke={1.6} className={classes.icon} />
            {!collapsed && <span>{item.label}</span>}
          </PlaceLink>
        );
      })}
      <div className={classes.railEnd}>
        <UnstyledButton
          className={classes.foldButton}
          aria-label={collapsed ? 'Mở rộng thanh bên' : 'Thu gọn thanh bên'}
          onClick={() => setCollapsed(!collapsed)}
        >
          <FoldIcon size={20} stroke={1.6} className={classes.icon} />
          {!collapsed && <span>Thu gọn</span>}
        </UnstyledButton>
      </div>
    </nav>
  );
}
