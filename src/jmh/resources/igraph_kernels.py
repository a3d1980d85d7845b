"""Does with python-igraph what topicgraph's kernels do, for comparison.
usage: igraph_kernels.py LINKS KERNEL ...
LINKS: int32 topics, int32 links, then int32 first[], int32 second[], float64 weight[], little-endian.
One line a kernel: KERNEL <tab> CPU seconds <tab> wall seconds <tab> value (medians of five runs; fewer, if they are long)"""
import random
import sys
import tempfile
import time

import igraph
import numpy

with open(sys.argv[1], "rb") as file:
    topics, links = (int(x) for x in numpy.fromfile(file, "<i4", 2))
    ends = numpy.fromfile(file, "<i4", 2 * links).reshape(2, links).T
    weight = numpy.fromfile(file, "<f8", links)
graph = igraph.Graph(n=topics, edges=ends)
graph.es["weight"] = weight.tolist()
length = (1 / weight).tolist()
some = sorted(random.Random(1).sample(range(topics), min(20, topics)))


def leiden(iterations):
    igraph.set_random_number_generator(random.Random(1))
    found = graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=iterations)
    return graph.modularity(found.membership, weights="weight")


def graphml():
    with tempfile.NamedTemporaryFile(suffix=".graphml") as out:
        graph.write_graphml(out.name)


KERNELS = {
    "pagerank": lambda: graph.pagerank(weights="weight"),
    "eigenvector": lambda: graph.eigenvector_centrality(weights="weight"),
    "coreness": lambda: graph.coreness(),
    "clustering": lambda: graph.transitivity_local_undirected(weights="weight"),
    "constraint": lambda: graph.constraint(weights="weight"),
    "betweenness": lambda: graph.betweenness(directed=False, weights=length),
    "harmonic of 20 sources": lambda: graph.harmonic_centrality(vertices=some, weights=length),
    "leiden": lambda: leiden(2),
    "leiden to the end": lambda: leiden(-1),
    "graphml": graphml,
}
for name in sys.argv[2:]:
    runs = []
    while len(runs) < 5 and sum(wall for _, wall in runs) < 20:
        cpu, wall = time.process_time(), time.perf_counter()
        value = KERNELS[name]()
        runs.append((time.process_time() - cpu, time.perf_counter() - wall))
    cpu, wall = (sorted(x)[len(runs) // 2] for x in zip(*runs))
    print(name, cpu, wall, value if isinstance(value, float) else "", sep="\t", flush=True)
