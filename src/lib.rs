//! Reads the trust lists of Cisco Unified CM.
