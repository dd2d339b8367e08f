// Sockets: addresses as plain bytes, calls whose structures differ between systems, constants that not
// every system has. Failures are -1 with errno.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <sys/uio.h>

typedef struct {
  const char *_Nonnull name;
  long value;
} baton_constant;

// The constants of sockets that this system has.
const baton_constant *_Nonnull baton_socket_constants(int *_Nonnull count);

// A sockaddr of any family.
typedef struct {
  _Alignas(8) unsigned char bytes[128];
  unsigned length;
} baton_address;

int baton_address_family(const baton_address *_Nonnull address);
void baton_address_set_inet(baton_address *_Nonnull address, const void *_Nonnull host, int port);
void baton_address_set_inet6(baton_address *_Nonnull address, const void *_Nonnull host, int port,
                             uint32_t flow, uint32_t scope);
// 0, or -1 for a path that is too long.
int baton_address_set_unix(baton_address *_Nonnull address, const void *_Nullable path,
                           size_t count);
// The host's 4 or 16 bytes, or the path's bytes, and their number.
const unsigned char *_Nonnull baton_address_host(const baton_address *_Nonnull address,
                                                 size_t *_Nonnull count);
int baton_address_port(const baton_address *_Nonnull address);
uint32_t baton_address_flow(const baton_address *_Nonnull address);
uint32_t baton_address_scope(const baton_address *_Nonnull address);

// New descriptors are closed in children.
int baton_socket_open(int family, int type, int protocol);
int baton_socket_pair(int family, int type, int protocol, int *_Nonnull ends);
int baton_socket_accept(int socket, baton_address *_Nonnull peer);
int baton_socket_connect(int socket, const baton_address *_Nonnull address);
int baton_socket_bind(int socket, const baton_address *_Nonnull address);
int baton_socket_name(int socket, baton_address *_Nonnull address);
int baton_socket_peer(int socket, baton_address *_Nonnull address);

// These never block, whatever the descriptor's mode.
ssize_t baton_socket_receive(int socket, void *_Nullable bytes, size_t count, int flags,
                             baton_address *_Nullable from);
ssize_t baton_socket_send(int socket, const void *_Nullable bytes, size_t count, int flags,
                          const baton_address *_Nullable to);

// A message of several parts with ancillary data, as sendmsg and recvmsg have it.
typedef struct {
  struct iovec *_Nullable parts;
  size_t part_count;
  void *_Nullable ancillary;
  size_t ancillary_count;
  int flags;
} baton_message;

ssize_t baton_socket_send_message(int socket, const baton_message *_Nonnull message,
                                  const baton_address *_Nullable to);
ssize_t baton_socket_receive_message(int socket, baton_message *_Nonnull message,
                                     baton_address *_Nonnull from);

// One piece of ancillary data: where the next one begins, or 0 at the end.
typedef struct {
  int level;
  int type;
  const unsigned char *_Nullable data;
  size_t count;
} baton_ancillary;

size_t baton_ancillary_next(const baton_message *_Nonnull message, size_t offset,
                            baton_ancillary *_Nonnull found);
size_t baton_ancillary_space(size_t count);
size_t baton_ancillary_length(size_t count);
// Writes a piece at the offset; returns the offset behind it.
size_t baton_ancillary_append(void *_Nonnull buffer, size_t offset, int level, int type,
                              const void *_Nullable data, size_t count);

// Is the process at the other end of a Unix socket this one?
int baton_socket_peer_is_own(int socket);

// Copies from a file to a socket; without an offset from the file's own position.
ssize_t baton_send_file(int output, int input, int has_offset, int64_t offset, size_t count);
