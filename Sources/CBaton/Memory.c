#include "Memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>

static const size_t huge_page = 2 << 20;
static const size_t small_pages = 16 << 20;

// The allocator takes its range once, in one piece: what it would take later could not be joined to it. Its
// beginning keeps small pages, which are enough for short programs.
static void use_huge_pages_for_the_allocator(size_t size) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_DATA, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY) return;
  if (baton_address_space_limit() != 0) return;
  mallopt(M_TOP_PAD, (int)size);
  void *volatile grown = malloc(512 << 10);
  free(grown);
  uintptr_t start = ((uintptr_t)grown + small_pages + huge_page - 1) & ~(uintptr_t)(huge_page - 1);
  uintptr_t end = (uintptr_t)sbrk(0);
  if (start < end && end - start <= size) baton_use_huge_pages((void *)start, end - start);
}
#endif

void baton_prepare_allocator(void) {
#ifdef __GLIBC__
  // Setting any of these ends the automatic choice of the first one, which would stay at 128 KiB.
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  // A second thread's arena grows by 4 KiB at a time, each a system call: 3,600 in a program of
  // 250,000 handles and futures, a tenth of its time.
  mallopt(M_ARENA_MAX, 1);
  use_huge_pages_for_the_allocator(64 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}

void baton_use_huge_pages(void *start, size_t size) {
#ifdef MADV_HUGEPAGE
  madvise(start, size, MADV_HUGEPAGE);
#else
  (void)start, (void)size;
#endif
}

// Nothing can be done here that would ask for memory, such as writing out what is buffered.
void baton_end_for_lack_of_memory(void) {
  static const char said[] = "MemoryError\n";
  ssize_t written = write(STDERR_FILENO, said, sizeof said - 1);
  (void)written;
  _exit(1);
}

void *baton_allocate(size_t size) {
  void *memory = malloc(size);
  if (memory == NULL) baton_end_for_lack_of_memory();
  return memory;
}

void *baton_reallocate(void *memory, size_t size) {
  void *moved = realloc(memory, size);
  if (moved == NULL) baton_end_for_lack_of_memory();
  return moved;
}

void *baton_grow(void *memory, size_t count, size_t *step, size_t stride) {
  for (; *step > 1; *step /= 2) {
    void *moved = realloc(memory, (count + *step) * stride);
    if (moved != NULL) return moved;
  }
  return baton_reallocate(memory, (count + *step) * stride);
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

// What the program and its libraries take already: tens of megabytes where they are not linked statically.
static size_t mapped_bytes(void) {
  unsigned long pages = 0;
#ifdef __linux__
  FILE *file = fopen("/proc/self/statm", "r");
  if (file == NULL) return 0;
  if (fscanf(file, "%lu", &pages) != 1) pages = 0;
  fclose(file);
#endif
  return pages * (size_t)sysconf(_SC_PAGESIZE);
}

size_t baton_address_space_limit(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return 0;
  static size_t used = SIZE_MAX;
  if (used == SIZE_MAX) used = mapped_bytes();
  size_t whole = (size_t)limit.rlim_cur;
  return used < whole ? whole - used : whole;
}
