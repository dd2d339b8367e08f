#include "Memory.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

void baton_keep_freed_memory(void) {
#ifdef __GLIBC__
  // Setting any of these ends the automatic choice of the first one, which would stay at 128 KiB.
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
  // The arena of a second thread grows by a system call that splits a mapping.
  mallopt(M_ARENA_MAX, 1);
#endif
}

void baton_use_huge_pages(void *start, size_t size) {
#ifdef MADV_HUGEPAGE
  madvise(start, size, MADV_HUGEPAGE);
#else
  (void)start, (void)size;
#endif
}

int baton_can_allocate(size_t size) {
  void *volatile memory = malloc(size);
  if (memory == NULL) return 0;
  free(memory);
  return 1;
}

int baton_shared_memory_open(const char *name, int flags, int mode) {
  return shm_open(name, flags, mode);
}

size_t baton_address_space_limit(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return 0;
  return (size_t)limit.rlim_cur;
}
