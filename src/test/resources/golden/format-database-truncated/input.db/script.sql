create table works (nr integer primary key, title text, keywords text, published text);
insert into works values (1, 'Good', '["soil", "rain & hail"]', '2021-03-05');
insert into works values (2, 'A topic with a comma', '["rain & hail", "fog, mist"]', '2021');
insert into works values (3, 'No topics', null, null);
insert into works values (4, null, '[]', 'unknown');
insert into works values (5, 'No list', '["soil", "lost"', '2022');
insert into works values (6, 'Twice', '["soil", "SOIL", "fog, mist"]', x'00ff');
create table tags (work integer, tag text);
insert into tags values (1, 'soil'), (1, 'rain'), (2, 'rain'), (2, 'fog'), (2, 'soil'), (3, null), (null, 'lost');
