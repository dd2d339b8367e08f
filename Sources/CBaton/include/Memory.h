#pragma once

/// Lets the allocator keep what is freed: scripts free and allocate large buffers again and again,
/// and every page that went back to the system is cleared by it anew.
void baton_keep_freed_memory(void);
