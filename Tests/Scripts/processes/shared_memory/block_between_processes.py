from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def work(name):
    block = SharedMemory(name)
    block.buf[4:8] = b"back"
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=8)
    block.buf[:4] = b"sent"
    process = Process(target=work, args=(block.name,))
    process.start()
    process.join()
    print(bytes(block.buf[:8]), block.size >= 8, block.buf.readonly, block.buf.format)
    block.close()
    block.unlink()

# expect: b'sentback' True False B
