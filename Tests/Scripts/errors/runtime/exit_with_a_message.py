import sys
sys.exit("the message goes to stderr")
# expect-exit: 1
