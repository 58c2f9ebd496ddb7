// The plain functions of SHA-256. libcrypto would rather be asked through EVP, which looks the digest
// up among all that it has: that alone takes as long as four pages, and what it finds is these.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
