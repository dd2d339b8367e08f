#pragma once

#include "Calendar.h"
#include "Memory.h"
#include "Numbers.h"
#include "Polling.h"
#include "Process.h"
#include "Search.h"
#include "Signals.h"
#include "Sockets.h"
#include "StackScan.h"
#include "Terminal.h"
#include "Threads.h"
#include "Ticks.h"
