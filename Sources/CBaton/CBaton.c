#include "CBaton.h"
