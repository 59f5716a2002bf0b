/** Mantine's styles live in a layer of their own, so that ours always win without tricks. */
import '@mantine/core/styles.layer.css';
import './fonts.css';
import './theme.css';
