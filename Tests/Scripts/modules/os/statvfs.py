import os

status = os.statvfs("/")
print(status.f_bsize > 0, status.f_blocks >= status.f_bfree >= status.f_bavail, len(status))  # expect: True True 10
print(status.f_namemax, status[-1] == status.f_namemax, os.fstatvfs(0).f_frsize > 0)  # expect: 255 True True
print(status.f_fsid >= 0)  # expect: True
print(type(status), os.ST_RDONLY)  # expect: <class 'os.statvfs_result'> 1
os.statvfs("/no/such/place")  # expect-error: FileNotFoundError: [Errno 2] No such file or directory: '/no/such/place'
