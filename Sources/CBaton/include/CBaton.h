#pragma once

#include "StackScan.h"
