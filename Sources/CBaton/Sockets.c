#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include "Sockets.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdalign.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#if defined(__linux__)
#include <sys/sendfile.h>
#else
#include <sys/uio.h>
#endif
#include <unistd.h>

_Static_assert(sizeof(struct sockaddr_storage) <= 128, "an address fits");

static struct sockaddr *mutable_sockaddr(baton_address *address) {
  return (struct sockaddr *)(void *)address->bytes;
}

static const struct sockaddr *sockaddr(const baton_address *address) {
  return (const struct sockaddr *)(const void *)address->bytes;
}

int baton_address_family(const baton_address *address) {
  return address->length >= sizeof(sa_family_t) ? sockaddr(address)->sa_family : AF_UNSPEC;
}

void baton_address_set_inet(baton_address *address, const void *host, int port) {
  memset(address, 0, sizeof *address);
  struct sockaddr_in *inet = (struct sockaddr_in *)(void *)address->bytes;
  inet->sin_family = AF_INET;
  inet->sin_port = htons((uint16_t)port);
  memcpy(&inet->sin_addr, host, 4);
  address->length = sizeof *inet;
}

void baton_address_set_inet6(baton_address *address, const void *host, int port, uint32_t flow,
                             uint32_t scope) {
  memset(address, 0, sizeof *address);
  struct sockaddr_in6 *inet = (struct sockaddr_in6 *)(void *)address->bytes;
  inet->sin6_family = AF_INET6;
  inet->sin6_port = htons((uint16_t)port);
  inet->sin6_flowinfo = htonl(flow);
  inet->sin6_scope_id = scope;
  memcpy(&inet->sin6_addr, host, 16);
  address->length = sizeof *inet;
}

int baton_address_set_unix(baton_address *address, const void *path, size_t count) {
  memset(address, 0, sizeof *address);
  struct sockaddr_un *local = (struct sockaddr_un *)(void *)address->bytes;
  local->sun_family = AF_UNIX;
  const size_t head = offsetof(struct sockaddr_un, sun_path);
  if (count > sizeof local->sun_path) return -1;
  const unsigned char *bytes = path;
  int is_abstract = count > 0 && bytes[0] == 0;
  // A path in the file system ends with a null, an abstract name does not.
  if (!is_abstract && count >= sizeof local->sun_path) return -1;
  if (count > 0) memcpy(local->sun_path, path, count);
  address->length = (unsigned)(head + count + (is_abstract || count == 0 ? 0 : 1));
  return 0;
}

const unsigned char *baton_address_host(const baton_address *address, size_t *count) {
  switch (baton_address_family(address)) {
  case AF_INET:
    *count = 4;
    return (const unsigned char *)&((const struct sockaddr_in *)(const void *)address->bytes)
        ->sin_addr;
  case AF_INET6:
    *count = 16;
    return (const unsigned char *)&((const struct sockaddr_in6 *)(const void *)address->bytes)
        ->sin6_addr;
  case AF_UNIX: {
    const size_t head = offsetof(struct sockaddr_un, sun_path);
    const unsigned char *path = address->bytes + head;
    size_t size = address->length > head ? address->length - head : 0;
    // An abstract name may contain nulls, a path ends at the first.
    if (size > 0 && path[0] != 0) size = strnlen((const char *)path, size);
    *count = size;
    return path;
  }
  default:
    *count = address->length > sizeof(sa_family_t) ? address->length - sizeof(sa_family_t) : 0;
    return address->bytes + sizeof(sa_family_t);
  }
}

int baton_address_port(const baton_address *address) {
  // The port lies at the same place in both families.
  return ntohs(((const struct sockaddr_in *)(const void *)address->bytes)->sin_port);
}

uint32_t baton_address_flow(const baton_address *address) {
  return ntohl(((const struct sockaddr_in6 *)(const void *)address->bytes)->sin6_flowinfo);
}

uint32_t baton_address_scope(const baton_address *address) {
  return ((const struct sockaddr_in6 *)(const void *)address->bytes)->sin6_scope_id;
}

#if defined(__linux__)

int baton_socket_open(int family, int type, int protocol) {
  return socket(family, type | SOCK_CLOEXEC, protocol);
}

int baton_socket_pair(int family, int type, int protocol, int *ends) {
  return socketpair(family, type | SOCK_CLOEXEC, protocol, ends);
}

static int accept_closed(int listener, struct sockaddr *peer, socklen_t *length) {
  return accept4(listener, peer, length, SOCK_CLOEXEC);
}

int baton_socket_peer_is_own(int socket) {
  struct ucred peer;
  socklen_t length = sizeof peer;
  return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 &&
         peer.pid == getpid();
}

#else

static int closed_in_children(int descriptor) {
  if (descriptor >= 0) fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  return descriptor;
}

int baton_socket_open(int family, int type, int protocol) {
  return closed_in_children(socket(family, type, protocol));
}

int baton_socket_pair(int family, int type, int protocol, int *ends) {
  int result = socketpair(family, type, protocol, ends);
  if (result == 0) {
    closed_in_children(ends[0]);
    closed_in_children(ends[1]);
  }
  return result;
}

static int accept_closed(int listener, struct sockaddr *peer, socklen_t *length) {
  return closed_in_children(accept(listener, peer, length));
}

int baton_socket_peer_is_own(int socket) {
  pid_t peer = 0;
  socklen_t length = sizeof peer;
  return getsockopt(socket, SOL_LOCAL, LOCAL_PEERPID, &peer, &length) == 0 && peer == getpid();
}

#endif

int baton_socket_accept(int socket, baton_address *peer) {
  socklen_t length = sizeof peer->bytes;
  int accepted = accept_closed(socket, mutable_sockaddr(peer), &length);
  peer->length = length;
  return accepted;
}

int baton_socket_connect(int socket, const baton_address *address) {
  return connect(socket, sockaddr(address), address->length);
}

int baton_socket_bind(int socket, const baton_address *address) {
  return bind(socket, sockaddr(address), address->length);
}

int baton_socket_name(int socket, baton_address *address) {
  socklen_t length = sizeof address->bytes;
  int result = getsockname(socket, mutable_sockaddr(address), &length);
  address->length = length;
  return result;
}

int baton_socket_peer(int socket, baton_address *address) {
  socklen_t length = sizeof address->bytes;
  int result = getpeername(socket, mutable_sockaddr(address), &length);
  address->length = length;
  return result;
}

ssize_t baton_socket_receive(int socket, void *bytes, size_t count, int flags,
                             baton_address *from) {
  if (!from) return recv(socket, bytes, count, flags | MSG_DONTWAIT);
  socklen_t length = sizeof from->bytes;
  ssize_t result =
      recvfrom(socket, bytes, count, flags | MSG_DONTWAIT, mutable_sockaddr(from), &length);
  from->length = length;
  return result;
}

ssize_t baton_socket_send(int socket, const void *bytes, size_t count, int flags,
                          const baton_address *to) {
  if (!to) return send(socket, bytes, count, flags | MSG_DONTWAIT);
  return sendto(socket, bytes, count, flags | MSG_DONTWAIT, sockaddr(to), to->length);
}

static struct msghdr header(const baton_message *message) {
  struct msghdr header;
  memset(&header, 0, sizeof header);
  header.msg_iov = message->parts;
  header.msg_iovlen = message->part_count;
  header.msg_control = message->ancillary_count > 0 ? message->ancillary : NULL;
  header.msg_controllen = message->ancillary_count;
  return header;
}

ssize_t baton_socket_send_message(int socket, const baton_message *message,
                                  const baton_address *to) {
  struct msghdr sent = header(message);
  if (to) {
    sent.msg_name = (void *)(uintptr_t)to->bytes;
    sent.msg_namelen = to->length;
  }
  return sendmsg(socket, &sent, message->flags | MSG_DONTWAIT);
}

ssize_t baton_socket_receive_message(int socket, baton_message *message, baton_address *from) {
  struct msghdr received = header(message);
  received.msg_name = from->bytes;
  received.msg_namelen = sizeof from->bytes;
  int flags = message->flags | MSG_DONTWAIT;
#if defined(MSG_CMSG_CLOEXEC)
  flags |= MSG_CMSG_CLOEXEC;
#endif
  ssize_t result = recvmsg(socket, &received, flags);
  from->length = received.msg_namelen;
  message->flags = received.msg_flags;
#if defined(MSG_CMSG_CLOEXEC)
  message->flags &= ~MSG_CMSG_CLOEXEC;
#endif
  message->ancillary_count = received.msg_controllen;
  return result;
}

size_t baton_ancillary_next(const baton_message *message, size_t offset, baton_ancillary *found) {
  if (!message->ancillary || offset + CMSG_LEN(0) > message->ancillary_count) return 0;
  struct cmsghdr piece;
  const unsigned char *start = (const unsigned char *)message->ancillary + offset;
  memcpy(&piece, start, sizeof piece);
  if (piece.cmsg_len < CMSG_LEN(0)) return 0;
  size_t left = message->ancillary_count - offset;
  size_t whole = piece.cmsg_len < left ? piece.cmsg_len : left;
  found->level = piece.cmsg_level;
  found->type = piece.cmsg_type;
  found->data = start + CMSG_LEN(0);
  found->count = whole - CMSG_LEN(0);
  return offset + CMSG_SPACE(found->count);
}

size_t baton_ancillary_space(size_t count) { return CMSG_SPACE(count); }

size_t baton_ancillary_length(size_t count) { return CMSG_LEN(count); }

size_t baton_ancillary_append(void *buffer, size_t offset, int level, int type, const void *data,
                              size_t count) {
  struct cmsghdr piece;
  memset(&piece, 0, sizeof piece);
  piece.cmsg_len = CMSG_LEN(count);
  piece.cmsg_level = level;
  piece.cmsg_type = type;
  unsigned char *start = (unsigned char *)buffer + offset;
  memset(start, 0, CMSG_SPACE(count));
  memcpy(start, &piece, sizeof piece);
  if (count > 0) memcpy(start + CMSG_LEN(0), data, count);
  return offset + CMSG_SPACE(count);
}

ssize_t baton_send_file(int output, int input, int has_offset, int64_t offset, size_t count) {
#if defined(__linux__)
  off_t position = (off_t)offset;
  return sendfile(output, input, has_offset ? &position : NULL, count);
#else
  off_t sent = (off_t)count;
  off_t start = has_offset ? (off_t)offset : lseek(input, 0, SEEK_CUR);
  int result = sendfile(input, output, start, &sent, NULL, 0);
  if (result != 0 && sent == 0) return -1;
  if (!has_offset) lseek(input, start + sent, SEEK_SET);
  return (ssize_t)sent;
#endif
}
