// OpenSSL 3, as the system has it: looked up when a script first imports `ssl`, so that no machine needs its headers,
// and one without it loses that module alone.
//
// The table is written once: here it becomes the fields of a struct, in Tls.c the names that are looked up.

#ifndef BATON_TLS_H
#define BATON_TLS_H

#include <stddef.h>
#include <stdint.h>

struct ssl_ctx_st;
struct ssl_st;
struct ssl_method_st;
struct ssl_session_st;
struct ssl_cipher_st;
struct bio_st;
struct bio_method_st;
struct x509_st;
struct x509_store_st;
struct x509_object_st;
struct X509_VERIFY_PARAM_st;
struct asn1_object_st;
struct stack_st;
struct dh_st;

typedef int (*baton_tls_password)(char *, int, int, void *);
typedef int (*baton_tls_alpn)(
    struct ssl_st *, const unsigned char **, unsigned char *, const unsigned char *, unsigned int, void *);
typedef void (*baton_tls_keylog)(const struct ssl_st *, const char *);
typedef void (*baton_tls_message)(int, int, int, const void *, size_t, struct ssl_st *, void *);
typedef int (*baton_tls_servername)(struct ssl_st *, int *, void *);
typedef unsigned int (*baton_tls_psk_client)(
    struct ssl_st *, const char *, char *, unsigned int, unsigned char *, unsigned int);
typedef unsigned int (*baton_tls_psk_server)(struct ssl_st *, const char *, unsigned char *, unsigned int);
typedef int (*baton_tls_bio_read)(struct bio_st *, char *, int);
typedef int (*baton_tls_bio_write)(struct bio_st *, const char *, int);
typedef long (*baton_tls_bio_ctrl)(struct bio_st *, int, long, void *);

#define BATON_TLS_CONTEXTS(F) \
  F(const struct ssl_method_st *, TLS_method, (void)) \
  F(const struct ssl_method_st *, TLS_client_method, (void)) \
  F(const struct ssl_method_st *, TLS_server_method, (void)) \
  F(struct ssl_ctx_st *, SSL_CTX_new, (const struct ssl_method_st *)) \
  F(void, SSL_CTX_free, (struct ssl_ctx_st *)) \
  F(long, SSL_CTX_ctrl, (struct ssl_ctx_st *, int, long, void *)) \
  F(long, SSL_CTX_callback_ctrl, (struct ssl_ctx_st *, int, baton_tls_servername)) \
  F(uint64_t, SSL_CTX_get_options, (const struct ssl_ctx_st *)) \
  F(uint64_t, SSL_CTX_set_options, (struct ssl_ctx_st *, uint64_t)) \
  F(uint64_t, SSL_CTX_clear_options, (struct ssl_ctx_st *, uint64_t)) \
  F(void, SSL_CTX_set_verify, (struct ssl_ctx_st *, int, void *)) \
  F(int, SSL_CTX_get_verify_mode, (const struct ssl_ctx_st *)) \
  F(struct X509_VERIFY_PARAM_st *, SSL_CTX_get0_param, (struct ssl_ctx_st *)) \
  F(int, SSL_CTX_set_cipher_list, (struct ssl_ctx_st *, const char *)) \
  F(int, SSL_set_session_id_context, (struct ssl_st *, const unsigned char *, unsigned int)) \
  F(int, SSL_CTX_use_certificate_chain_file, (struct ssl_ctx_st *, const char *)) \
  F(int, SSL_CTX_use_PrivateKey_file, (struct ssl_ctx_st *, const char *, int)) \
  F(int, SSL_CTX_check_private_key, (const struct ssl_ctx_st *)) \
  F(void, SSL_CTX_set_default_passwd_cb, (struct ssl_ctx_st *, baton_tls_password)) \
  F(void, SSL_CTX_set_default_passwd_cb_userdata, (struct ssl_ctx_st *, void *)) \
  F(int, SSL_CTX_load_verify_locations, (struct ssl_ctx_st *, const char *, const char *)) \
  F(int, SSL_CTX_set_default_verify_paths, (struct ssl_ctx_st *)) \
  F(struct x509_store_st *, SSL_CTX_get_cert_store, (const struct ssl_ctx_st *)) \
  F(int, SSL_CTX_set_alpn_protos, (struct ssl_ctx_st *, const unsigned char *, unsigned int)) \
  F(void, SSL_CTX_set_alpn_select_cb, (struct ssl_ctx_st *, baton_tls_alpn, void *)) \
  F(void, SSL_CTX_set_post_handshake_auth, (struct ssl_ctx_st *, int)) \
  F(int, SSL_CTX_set_num_tickets, (struct ssl_ctx_st *, size_t)) \
  F(size_t, SSL_CTX_get_num_tickets, (const struct ssl_ctx_st *)) \
  F(int, SSL_CTX_get_security_level, (const struct ssl_ctx_st *)) \
  F(void, SSL_CTX_set_keylog_callback, (struct ssl_ctx_st *, baton_tls_keylog)) \
  F(void, SSL_CTX_set_msg_callback, (struct ssl_ctx_st *, baton_tls_message)) \
  F(void, SSL_CTX_set_psk_client_callback, (struct ssl_ctx_st *, baton_tls_psk_client)) \
  F(void, SSL_CTX_set_psk_server_callback, (struct ssl_ctx_st *, baton_tls_psk_server)) \
  F(int, SSL_CTX_use_psk_identity_hint, (struct ssl_ctx_st *, const char *))

#define BATON_TLS_CONNECTIONS(F) \
  F(struct ssl_st *, SSL_new, (struct ssl_ctx_st *)) \
  F(void, SSL_free, (struct ssl_st *)) \
  F(void, SSL_set_bio, (struct ssl_st *, struct bio_st *, struct bio_st *)) \
  F(long, SSL_ctrl, (struct ssl_st *, int, long, void *)) \
  F(int, SSL_set_ex_data, (struct ssl_st *, int, void *)) \
  F(void *, SSL_get_ex_data, (const struct ssl_st *, int)) \
  F(void, SSL_set_connect_state, (struct ssl_st *)) \
  F(void, SSL_set_accept_state, (struct ssl_st *)) \
  F(int, SSL_do_handshake, (struct ssl_st *)) \
  F(int, SSL_is_init_finished, (const struct ssl_st *)) \
  F(int, SSL_read, (struct ssl_st *, void *, int)) \
  F(int, SSL_write_ex, (struct ssl_st *, const void *, size_t, size_t *)) \
  F(int, SSL_pending, (const struct ssl_st *)) \
  F(int, SSL_shutdown, (struct ssl_st *)) \
  F(int, SSL_get_shutdown, (const struct ssl_st *)) \
  F(void, SSL_set_read_ahead, (struct ssl_st *, int)) \
  F(int, SSL_get_error, (const struct ssl_st *, int)) \
  F(const char *, SSL_get_version, (const struct ssl_st *)) \
  F(const struct ssl_cipher_st *, SSL_get_current_cipher, (const struct ssl_st *)) \
  F(struct stack_st *, SSL_get_ciphers, (const struct ssl_st *)) \
  F(struct stack_st *, SSL_get_client_ciphers, (const struct ssl_st *)) \
  F(const char *, SSL_CIPHER_get_name, (const struct ssl_cipher_st *)) \
  F(const char *, SSL_CIPHER_get_version, (const struct ssl_cipher_st *)) \
  F(int, SSL_CIPHER_get_bits, (const struct ssl_cipher_st *, int *)) \
  F(uint32_t, SSL_CIPHER_get_id, (const struct ssl_cipher_st *)) \
  F(char *, SSL_CIPHER_description, (const struct ssl_cipher_st *, char *, int)) \
  F(int, SSL_CIPHER_is_aead, (const struct ssl_cipher_st *)) \
  F(int, SSL_CIPHER_get_cipher_nid, (const struct ssl_cipher_st *)) \
  F(int, SSL_CIPHER_get_digest_nid, (const struct ssl_cipher_st *)) \
  F(int, SSL_CIPHER_get_kx_nid, (const struct ssl_cipher_st *)) \
  F(int, SSL_CIPHER_get_auth_nid, (const struct ssl_cipher_st *)) \
  F(void, SSL_get0_alpn_selected, (const struct ssl_st *, const unsigned char **, unsigned int *)) \
  F(int, SSL_select_next_proto, \
    (unsigned char **, unsigned char *, const unsigned char *, unsigned int, const unsigned char *, unsigned int)) \
  F(size_t, SSL_get_finished, (const struct ssl_st *, void *, size_t)) \
  F(size_t, SSL_get_peer_finished, (const struct ssl_st *, void *, size_t)) \
  F(int, SSL_session_reused, (const struct ssl_st *)) \
  F(struct ssl_session_st *, SSL_get1_session, (struct ssl_st *)) \
  F(int, SSL_set_session, (struct ssl_st *, struct ssl_session_st *)) \
  F(void, SSL_SESSION_free, (struct ssl_session_st *)) \
  F(struct ssl_session_st *, SSL_SESSION_dup, (const struct ssl_session_st *)) \
  F(const unsigned char *, SSL_SESSION_get_id, (const struct ssl_session_st *, unsigned int *)) \
  F(long, SSL_SESSION_get_time, (const struct ssl_session_st *)) \
  F(long, SSL_SESSION_get_timeout, (const struct ssl_session_st *)) \
  F(int, SSL_SESSION_has_ticket, (const struct ssl_session_st *)) \
  F(unsigned long, SSL_SESSION_get_ticket_lifetime_hint, (const struct ssl_session_st *)) \
  F(struct x509_st *, SSL_get1_peer_certificate, (const struct ssl_st *)) \
  F(struct stack_st *, SSL_get_peer_cert_chain, (const struct ssl_st *)) \
  F(struct stack_st *, SSL_get0_verified_chain, (const struct ssl_st *)) \
  F(long, SSL_get_verify_result, (const struct ssl_st *)) \
  F(int, SSL_get_verify_mode, (const struct ssl_st *)) \
  F(void, SSL_set_verify, (struct ssl_st *, int, void *)) \
  F(struct X509_VERIFY_PARAM_st *, SSL_get0_param, (struct ssl_st *)) \
  F(const char *, SSL_get_servername, (const struct ssl_st *, int)) \
  F(struct ssl_ctx_st *, SSL_set_SSL_CTX, (struct ssl_st *, struct ssl_ctx_st *)) \
  F(int, SSL_verify_client_post_handshake, (struct ssl_st *)) \
  F(void, SSL_set_post_handshake_auth, (struct ssl_st *, int))

#define BATON_TLS_PARTS(F) \
  F(struct bio_st *, BIO_new, (const struct bio_method_st *)) \
  F(struct bio_st *, BIO_new_file, (const char *, const char *)) \
  F(struct bio_st *, BIO_new_mem_buf, (const void *, int)) \
  F(const struct bio_method_st *, BIO_s_mem, (void)) \
  F(int, BIO_free, (struct bio_st *)) \
  F(int, BIO_up_ref, (struct bio_st *)) \
  F(int, BIO_read, (struct bio_st *, void *, int)) \
  F(int, BIO_write, (struct bio_st *, const void *, int)) \
  F(long, BIO_ctrl, (struct bio_st *, int, long, void *)) \
  F(void, BIO_set_flags, (struct bio_st *, int)) \
  F(void, BIO_clear_flags, (struct bio_st *, int)) \
  F(void, BIO_set_data, (struct bio_st *, void *)) \
  F(void *, BIO_get_data, (struct bio_st *)) \
  F(void, BIO_set_init, (struct bio_st *, int)) \
  F(int, BIO_get_new_index, (void)) \
  F(struct bio_method_st *, BIO_meth_new, (int, const char *)) \
  F(int, BIO_meth_set_read, (struct bio_method_st *, baton_tls_bio_read)) \
  F(int, BIO_meth_set_write, (struct bio_method_st *, baton_tls_bio_write)) \
  F(int, BIO_meth_set_ctrl, (struct bio_method_st *, baton_tls_bio_ctrl)) \
  F(struct x509_st *, PEM_read_bio_X509, (struct bio_st *, struct x509_st **, baton_tls_password, void *)) \
  F(struct x509_st *, d2i_X509_bio, (struct bio_st *, struct x509_st **)) \
  F(int, i2d_X509, (const struct x509_st *, unsigned char **)) \
  F(void, X509_free, (struct x509_st *)) \
  F(int, X509_check_ca, (struct x509_st *)) \
  F(const char *, X509_verify_cert_error_string, (long)) \
  F(int, X509_STORE_add_cert, (struct x509_store_st *, struct x509_st *)) \
  F(struct stack_st *, X509_STORE_get0_objects, (const struct x509_store_st *)) \
  F(int, X509_OBJECT_get_type, (const struct x509_object_st *)) \
  F(struct x509_st *, X509_OBJECT_get0_X509, (const struct x509_object_st *)) \
  F(unsigned long, X509_VERIFY_PARAM_get_flags, (const struct X509_VERIFY_PARAM_st *)) \
  F(int, X509_VERIFY_PARAM_set_flags, (struct X509_VERIFY_PARAM_st *, unsigned long)) \
  F(int, X509_VERIFY_PARAM_clear_flags, (struct X509_VERIFY_PARAM_st *, unsigned long)) \
  F(void, X509_VERIFY_PARAM_set_hostflags, (struct X509_VERIFY_PARAM_st *, unsigned int)) \
  F(int, X509_VERIFY_PARAM_set1_host, (struct X509_VERIFY_PARAM_st *, const char *, size_t)) \
  F(int, X509_VERIFY_PARAM_set1_ip, (struct X509_VERIFY_PARAM_st *, const unsigned char *, size_t)) \
  F(const char *, X509_get_default_cert_file, (void)) \
  F(const char *, X509_get_default_cert_file_env, (void)) \
  F(const char *, X509_get_default_cert_dir, (void)) \
  F(const char *, X509_get_default_cert_dir_env, (void)) \
  F(struct dh_st *, PEM_read_bio_DHparams, (struct bio_st *, struct dh_st **, baton_tls_password, void *)) \
  F(void, DH_free, (struct dh_st *)) \
  F(int, OPENSSL_sk_num, (const struct stack_st *)) \
  F(void *, OPENSSL_sk_value, (const struct stack_st *, int)) \
  F(struct asn1_object_st *, OBJ_txt2obj, (const char *, int)) \
  F(struct asn1_object_st *, OBJ_nid2obj, (int)) \
  F(int, OBJ_obj2nid, (const struct asn1_object_st *)) \
  F(int, OBJ_obj2txt, (char *, int, const struct asn1_object_st *, int)) \
  F(const char *, OBJ_nid2sn, (int)) \
  F(const char *, OBJ_nid2ln, (int)) \
  F(int, OBJ_sn2nid, (const char *)) \
  F(void, ASN1_OBJECT_free, (struct asn1_object_st *)) \
  F(unsigned long, ERR_peek_error, (void)) \
  F(unsigned long, ERR_peek_last_error, (void)) \
  F(void, ERR_clear_error, (void)) \
  F(const char *, ERR_reason_error_string, (unsigned long)) \
  F(int, RAND_bytes, (unsigned char *, int)) \
  F(int, RAND_status, (void)) \
  F(void, RAND_add, (const void *, int, double)) \
  F(const char *, OpenSSL_version, (int)) \
  F(unsigned long, OpenSSL_version_num, (void))

#define BATON_TLS_FUNCTIONS(F) BATON_TLS_CONTEXTS(F) BATON_TLS_CONNECTIONS(F) BATON_TLS_PARTS(F)
#define BATON_TLS_FIELD(result, name, parameters) result(*name) parameters;

/// The functions of OpenSSL, by its names for them.
struct baton_tls {
  BATON_TLS_FUNCTIONS(BATON_TLS_FIELD)
};

/// OpenSSL 3; null when the system has none.
const struct baton_tls *baton_tls_load(void);

#endif
