#!/usr/bin/env python3
"""usage: igraph_job.py TABLE LEAST_WEIGHT GRAPHML   the whole job as it is usually done: pandas, scipy, igraph"""
import sys

import igraph
from pandas_counting import pairs

table, least, graphml = sys.argv[1], int(sys.argv[2]), sys.argv[3]
topics, counts = pairs(table)
kept = counts.data >= least
first, second, weight = counts.row[kept], counts.col[kept], counts.data[kept]
graph = igraph.Graph(n=len(topics), edges=list(zip(first.tolist(), second.tolist())))
graph.vs["label"] = list(topics)
graph.es["weight"] = weight.tolist()
graph.vs["degree"] = graph.degree()
graph.vs["weighted_degree"] = graph.strength(weights="weight")
graph.vs["pagerank"] = graph.pagerank(weights="weight")
graph.vs["eigenvector"] = graph.eigenvector_centrality(weights="weight")
graph.vs["coreness"] = graph.coreness()
graph.vs["clustering"] = graph.transitivity_local_undirected(weights="weight", mode="zero")
clusters = graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=2)
graph.vs["cluster"] = clusters.membership
graph.write_graphml(graphml)
print(graph.vcount(), graph.ecount(), int(weight.sum()), clusters.modularity)
