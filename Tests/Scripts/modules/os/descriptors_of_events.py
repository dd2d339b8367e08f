import os

counter = os.eventfd(3)
print(os.eventfd_read(counter))
os.eventfd_write(counter, 40)
os.eventfd_write(counter, 2)
print(os.eventfd_read(counter))
os.close(counter)

beats = os.eventfd(2, os.EFD_SEMAPHORE | os.EFD_NONBLOCK)
print(os.eventfd_read(beats), os.eventfd_read(beats))
try:
    os.eventfd_read(beats)
except BlockingIOError as error:
    print(error)
os.close(beats)
for bad in -1, 1 << 32, 1.5:
    try:
        os.eventfd(bad)
    except Exception as error:
        print(repr(error))

memory = os.memfd_create("notes")
os.write(memory, b"remember")
print(os.pread(memory, 8, 0), os.get_inheritable(memory))
os.close(memory)

# expect: 3
# expect: 42
# expect: 1 1
# expect: [Errno 11] Resource temporarily unavailable
# expect: ValueError('value must be positive')
# expect: OverflowError('Python int too large for C unsigned int')
# expect: TypeError('an integer is required')
# expect: b'remember' False
