#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include "StackScan.h"

#include <pthread.h>
#include <string.h>

// Naked: a prologue of the compiler's own could have moved a register before we read it.
#if defined(__x86_64__)

__attribute__((naked, noinline)) void baton_spill_registers(uintptr_t *buffer) {
  __asm__(
      "movq %rbx, 0(%rdi)\n\t"
      "movq %rbp, 8(%rdi)\n\t"
      "movq %r12, 16(%rdi)\n\t"
      "movq %r13, 24(%rdi)\n\t"
      "movq %r14, 32(%rdi)\n\t"
      "movq %r15, 40(%rdi)\n\t"
      "xorl %eax, %eax\n\t"
      "movl $6, %ecx\n\t"
      "1:\n\t"
      "movq %rax, (%rdi,%rcx,8)\n\t"
      "incl %ecx\n\t"
      "cmpl $20, %ecx\n\t"
      "jne 1b\n\t"
      "retq");
}

#elif defined(__aarch64__)

__attribute__((naked, noinline)) void baton_spill_registers(uintptr_t *buffer) {
  __asm__(
      "stp x19, x20, [x0, #0]\n\t"
      "stp x21, x22, [x0, #16]\n\t"
      "stp x23, x24, [x0, #32]\n\t"
      "stp x25, x26, [x0, #48]\n\t"
      "stp x27, x28, [x0, #64]\n\t"
      "stp x29, x30, [x0, #80]\n\t"
      "stp d8, d9, [x0, #96]\n\t"
      "stp d10, d11, [x0, #112]\n\t"
      "stp d12, d13, [x0, #128]\n\t"
      "stp d14, d15, [x0, #144]\n\t"
      "ret");
}

#else
#error "baton_spill_registers knows x86-64 and arm64 only"
#endif

__attribute__((noinline)) void baton_clear_stack(void) {
  char area[16384];
  memset(area, 0, sizeof area);
  // The compiler must believe that someone reads it.
  __asm__ volatile("" : : "r"(area) : "memory");
}

__attribute__((noinline)) void baton_clear_frames(void) {
  char area[1024];
  memset(area, 0, sizeof area);
  __asm__ volatile("" : : "r"(area) : "memory");
}

__attribute__((noinline)) struct baton_two_words baton_clear_result(void) {
  struct baton_two_words zero = {0, 0};
  return zero;
}

__attribute__((noinline)) uintptr_t baton_stack_pointer(void) {
  return (uintptr_t)__builtin_frame_address(0);
}

#if defined(__APPLE__)

int baton_stack_bounds(uintptr_t *low, uintptr_t *high) {
  pthread_t self = pthread_self();
  *high = (uintptr_t)pthread_get_stackaddr_np(self);
  *low = *high - pthread_get_stacksize_np(self);
  return 0;
}

#else

int baton_stack_bounds(uintptr_t *low, uintptr_t *high) {
  pthread_attr_t attributes;
  int error = pthread_getattr_np(pthread_self(), &attributes);
  if (error != 0) return error;
  void *address = 0;
  size_t size = 0;
  error = pthread_attr_getstack(&attributes, &address, &size);
  pthread_attr_destroy(&attributes);
  if (error != 0) return error;
  *low = (uintptr_t)address;
  *high = *low + size;
  return 0;
}

#endif
