#ifndef CFUZZER_H
#define CFUZZER_H

#include <stddef.h>
#include <stdint.h>

// libFuzzer's own main function would be found by no linker: SwiftPM gives main another name.
int LLVMFuzzerRunDriver(int *count, char ***arguments,
                        int (*one_input)(const uint8_t *bytes, size_t size));

#endif
