import multiprocessing.dummy as multiprocessing


def work(queue, connection, value):
    queue.put(value.value)
    connection.send("sent")


queue, value = multiprocessing.Queue(), multiprocessing.Value("i", 5)
ours, theirs = multiprocessing.Pipe()
process = multiprocessing.Process(target=work, args=(queue, theirs, value))
print(process.exitcode, multiprocessing.active_children())
process.start()
print(queue.get(), ours.recv(), ours.poll(), value)
process.join()
print(process.exitcode, type(process).__name__, process.is_alive())
with multiprocessing.Pool(2) as pool:
    print(pool.map(abs, [-1, 2]), type(pool).__name__)
with multiprocessing.connection.Listener() as listener:
    client = multiprocessing.connection.Client(listener.address)
    server = listener.accept()
    client.send("hello")
    print(server.recv())
print(multiprocessing.Manager().Namespace(x=1), multiprocessing.Array("i", [1, 2]))
# expect: None []
# expect: 5 sent False <Value('i', 5)>
# expect: 0 DummyProcess False
# expect: [1, 2] ThreadPool
# expect: hello
# expect: Namespace(x=1) array('i', [1, 2])
