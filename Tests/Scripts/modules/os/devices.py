import os

device = os.makedev(8, 300)
print(device, os.major(device), os.minor(device), os.major(os.stat("/dev/null").st_rdev))  # expect: 1050668 8 300 1
print(os.getpriority(os.PRIO_PROCESS, 0) == os.nice(0), os.ctermid(), len(os.getrandom(8)))  # expect: True /dev/tty 8
print(os.EX_NOUSER, os.F_LOCK, os.O_ACCMODE, os.O_DSYNC != 0)  # expect: 67 1 3 True
